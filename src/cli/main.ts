import { parseArgs } from 'node:util';
import { addresses } from './addresses.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]       read all of content/, print every problem, exit 1 if there are any
  addresses [folder]   add new addresses of entries and claims to the ledger
  diff <base> [head]   say what changed in facts between two commits, or a commit and the working tree;
                       --format markdown (default) or json, --out FILE instead of printing
`;

/** What the command line says; nothing of it if it holds an option that no command has. */
function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { format: { type: 'string' }, out: { type: 'string' } } });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n`);
    return { positionals: [], values: {} };
  }
}

const { positionals, values } = readArguments();
const [command, folder = '.'] = positionals;

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

if (command === 'check') {
  process.exitCode = check(folder, {
    out: (text) => process.stdout.write(`${text}\n`),
    clock: () => performance.now(),
  });
} else if (command === 'addresses') {
  process.exitCode = addresses(folder, { out });
} else if (command === 'diff') {
  const { format = 'markdown', out: file } = values;
  const request = { commits: positionals.slice(1), format, ...(file === undefined ? {} : { file }) };
  process.exitCode = diff('.', request, { out, err: (text) => process.stderr.write(`${text}\n`) });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

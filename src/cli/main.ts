import { parseArgs } from 'node:util';
import { addresses } from './addresses.ts';
import { check } from './check.ts';
import { newEntry } from './new.ts';
import { schemas } from './schemas.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]       read all of content/, print every problem, exit 1 if there are any
  addresses [folder]   add new addresses of entries and claims to the ledger
  new [flags]          make a new entry: asks for what flags do not say
  schemas [folder]     tell editors what fields there are, and which files hold them
`;

const [, , first, ...flags] = process.argv;
const { positionals } = first === 'new' ? { positionals: [first] } : parseArgs({ allowPositionals: true });
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
} else if (command === 'new') {
  const { stdin: input, stdout: output } = process;
  process.exitCode = await newEntry('.', flags, { input, output, interactive: input.isTTY && output.isTTY });
  if (process.exitCode === 0) schemas('.', { out: () => undefined });
} else if (command === 'schemas') {
  process.exitCode = schemas(folder, { out });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

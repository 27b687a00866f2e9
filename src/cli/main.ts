import { parseArgs } from 'node:util';
import { addresses } from './addresses.ts';
import { check } from './check.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]       read all of content/, print every problem, exit 1 if there are any
  addresses [folder]   add new addresses of entries and claims to the ledger
`;

const { positionals } = parseArgs({ allowPositionals: true });
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
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

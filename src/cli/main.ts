import { parseArgs } from 'node:util';
import { check } from './check.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]   read all of content/, print every problem, exit 1 if there are any
`;

const { positionals } = parseArgs({ allowPositionals: true });
const [command, folder = '.'] = positionals;

if (command === 'check') {
  process.exitCode = check(folder, {
    out: (text) => process.stdout.write(`${text}\n`),
    clock: () => performance.now(),
  });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

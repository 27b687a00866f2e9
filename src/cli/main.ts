import { parseArgs } from 'node:util';
import { addresses } from './addresses.ts';
import { check } from './check.ts';
import { newEntry } from './new.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]       read all of content/, print every problem, exit 1 if there are any
  addresses [folder]   add new addresses of entries and claims to the ledger
  new [flags]          make a new entry: asks at the terminal for what flags do not say
      --kind chips --name "…" --summary "…"    and so on for every field of the kind
      --field memory.capacity="80 GB"          a field within a group; what is in braces as in the file
      --source https://…                       a page, then what it is, unless the base knows it:
        --source-title "…" --source-publisher "…" --source-type press --source-published 2026-02
      --id …                                   the name of the file, if it is not to follow the name
      --anyway                                 add it though the base has a name much like it
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
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

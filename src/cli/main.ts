import { parseArgs, styleText } from 'node:util';
import { addresses } from './addresses.ts';
import { check, isForm } from './check.ts';
import { diff } from './diff.ts';
import { newEntry } from './new.ts';
import { schemas } from './schemas.ts';
import { watchContent } from './watch.ts';

const usage = `node src/cli/main.ts <command>

  check [folder]       read all of content/, print every problem, exit 1 if there are any
      --fix                                    first mend what can be mended without a guess
      --watch                                  check again whenever a file changes
      --format text | json | sarif | github    for people, for programs, as annotations of a code host
  addresses [folder]   add new addresses of entries and claims to the ledger
  diff <base> [head]   say what changed in facts between two commits, or a commit and the working tree;
                       --format markdown (default) or json, --out FILE instead of printing
  new [flags]          make a new entry: asks at the terminal for what flags do not say
      --kind chips --name "…" --summary "…"    and so on for every field of the kind
      --field memory.capacity="80 GB"          a field within a group; what is in braces as in the file
      --source https://…                       a page, then what it is, unless the base knows it:
        --source-title "…" --source-publisher "…" --source-type press --source-published 2026-02
      --id …                                   the name of the file, if it is not to follow the name
      --anyway                                 add it though the base has a name much like it
  schemas [folder]     tell editors what fields there are, and which files hold them
`;

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
  fix: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

/** What the command line says; nothing of it if it holds an option that no command has. */
function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n`);
    return { positionals: [], values: {} };
  }
}

const [, , first, ...flags] = process.argv;
const { positionals, values } = first === 'new' ? { positionals: [first], values: {} } : readArguments();
const [command, folder = '.'] = positionals;

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const err = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

if (command === 'check') {
  const { format: form = 'text', fix = false, watch = false } = values;
  const world = {
    out,
    clock: () => performance.now(),
    // Knows NO_COLOR, FORCE_COLOR and whether a terminal reads along.
    paint: (style: 'red' | 'cyan' | 'bold', text: string) => styleText(style, text, { stream: process.stdout }),
  };
  if (!isForm(form)) {
    err(`there is no format "${form}"; write text, json, sarif or github`);
    process.exitCode = 2;
  } else if (watch) watchContent(folder, { form, fix }, world);
  else process.exitCode = check(folder, { form, fix }, world);
} else if (command === 'addresses') {
  process.exitCode = addresses(folder, { out });
} else if (command === 'diff') {
  const { format = 'markdown', out: file } = values;
  const request = { commits: positionals.slice(1), format, ...(file === undefined ? {} : { file }) };
  process.exitCode = diff('.', request, { out, err });
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

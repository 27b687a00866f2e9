import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problemsText } from '../formats/problem-text.ts';
import { kindOf } from '../kinds/index.ts';
import { Ended, openDialogue, type Dialogue } from './dialogue.ts';
import { fileOf, namesakes, openShelf, takenBy, type Draft, type Shelf } from './draft.ts';
import { FlagFault, readFlags } from './new-flags.ts';
import { draftFromFlags, lacking } from './new-from-flags.ts';
import { askForKind, askForRest, askToMend } from './new-questions.ts';

/** The streams that `new` talks over, and whether a person is at the other end. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly interactive: boolean;
}

/** Creates a file whole or not at all, and never in the place of another: the last step fails if the name is taken. */
function create(root: string, { path, text }: { readonly path: string; readonly text: string }): void {
  const target = join(root, path);
  const temporary = join(dirname(target), `.${basename(target)}.new`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(temporary, text, { flag: 'wx' });
  try {
    linkSync(temporary, target);
  } finally {
    rmSync(temporary);
  }
}

function nextSteps({ kind }: Draft, path: string): string {
  return [
    `${path} is written. What comes next:`,
    '',
    '  1. Open it. Write its text in the place of the paragraph there, and state more fields if you know them:',
    '     the lines that begin with # say which there are.',
    '  2. npm run check',
    `  3. Commit the file and open a pull request. One ${kindOf(kind).title.one.toLowerCase()} is one file is one pull request.`,
  ].join('\n');
}

async function finish(root: string, draft: Draft, shelf: Shelf, dialogue: Dialogue, mend: boolean): Promise<0 | 1> {
  for (;;) {
    const file = fileOf(draft);
    const problems = shelf.problems(file);
    if (problems.length === 0) {
      create(root, file);
      dialogue.say(nextSteps(draft, file.path));
      return 0;
    }
    dialogue.say(problemsText(problems));
    if (!mend) throw new Ended();
    await askToMend(draft, shelf, dialogue);
  }
}

async function run(
  root: string,
  args: readonly string[],
  dialogue: Dialogue,
  interactive: boolean,
): Promise<0 | 1 | 2> {
  const flags = readFlags(args);
  const shelf = openShelf(root);
  const kind = flags.kind ?? (interactive ? await askForKind(dialogue) : undefined);
  const { draft, faults } = draftFromFlags(flags, kind, shelf);
  if (interactive && draft) {
    for (const fault of faults) dialogue.say(fault);
    await askForRest(draft, flags.anyway, shelf, dialogue);
    return finish(root, draft, shelf, dialogue, true);
  }
  const needed = [...faults, ...lacking(draft)];
  if (!draft || needed.length > 0) {
    dialogue.say(`This is still needed, or to be mended:\n\n${needed.join('\n')}\n\nNothing was written.`);
    return 2;
  }
  const near = flags.anyway ? undefined : namesakes(draft, shelf);
  const refused = takenBy(draft, shelf) ?? (near && `${near}\nIf yours is another thing, add --anyway.`);
  if (refused !== undefined) throw new Ended(refused);
  return finish(root, draft, shelf, dialogue, false);
}

/**
 * Makes a new entry below `root`, from flags and, with a person at the terminal, from answers. Gives the exit code: 0 if
 * the file was written, 1 if it was refused or given up, 2 if flags are missing or wrong.
 */
export async function newEntry(root: string, args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const dialogue = openDialogue(terminal.input, terminal.output);
  try {
    return await run(root, args, dialogue, terminal.interactive);
  } catch (error) {
    if (!(error instanceof Ended || error instanceof FlagFault)) throw error;
    dialogue.say(`${error.message}\nNothing was written.`);
    return error instanceof Ended ? 1 : 2;
  } finally {
    dialogue.close();
  }
}

import type { DataOf, KindName } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { fieldAt } from '../parse/field-at.ts';
import { parseFields } from '../parse/fields.ts';
import { splitFrontmatter } from '../parse/frontmatter.ts';
import { entryFile, entryText, type Answers } from '../views/entry-template.ts';
import type { LoadedBase } from './entry-form-base.ts';
import { roughBody } from './entry-form-body.ts';
import type { Path } from './entry-form-making.ts';

/** Something that is wrong or missing, and where: a field by its path, the name of the file, or its text. */
export interface Told {
  readonly at: Path | 'file' | 'text';
  readonly words: string;
}

/** The file that the answers make, and all that is to be said of it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly told: readonly Told[];
}

function sentence(reason: string, remedy: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${remedy}.`;
}

/**
 * Checks an entry as the pull request will: path, YAML and schema by the very same code, and the rules on the base with
 * the entry in it, once the base has been read.
 */
export function checkAnswers(answers: Answers, base: LoadedBase | undefined): Checked {
  const path = entryFile(answers.kind, answers.id);
  const text = entryText(answers, { hints: false });
  const { id, kind, data, findings } = parseFields({ path, text });
  const ofFields = findings.map(({ at, reason, remedy }): Told => {
    return { at: 'field' in at ? at.field : 'file', words: sentence(reason, remedy) };
  });
  const halves = splitFrontmatter(text);
  const body = roughBody(halves?.body ?? '', halves?.bodyStart ?? 0);
  const entry: Entry | undefined =
    data === undefined || kind === undefined
      ? undefined
      : { kind, id, file: path, data: data as DataOf<KindName>, body };
  const problems = base?.problems({ path, text, id, kind, entry, findings: [] }) ?? [];
  const ofRules = problems.map(({ file, line, column, reason, remedy }): Told => {
    const place = file === path ? fieldAt(text, line, column) : { in: 'file' as const };
    return { at: place.in === 'field' ? place.path : place.in, words: sentence(reason, remedy) };
  });
  const unwritten = answers.text?.trim() ? [] : [{ at: 'text' as const, words: 'The text is still to be written.' }];
  return { path, text, told: [...ofFields, ...ofRules, ...unwritten] };
}

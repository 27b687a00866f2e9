import type { RuleName } from '../data/problem-codes.ts';
import type { Problem } from '../graph/problem.ts';
import type { DataOf, KindName } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import type { Finding } from '../parse/finding.ts';
import { fieldAt, namedPlace, type Named } from '../parse/field-at.ts';
import { parseFields } from '../parse/fields.ts';
import { splitFrontmatter } from '../parse/frontmatter.ts';
import { entryFile, entryText, sourceKeysOf, type Answers } from '../views/entry-template.ts';
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

const needed = 'This is needed.';

/** The check's words as a sentence. What it says of YAML is of no use to someone who fills in a form. */
function sentence({ rule, reason, remedy }: Pick<Finding, 'rule' | 'reason' | 'remedy'>): string {
  if (rule === 'missing-field') return needed;
  if (rule === 'uncited-figure' && reason.endsWith('has no source'))
    return 'This needs a source: choose one of those that you have described above.';
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${remedy}${/[.?!:]$/.test(remedy) ? '' : '.'}`;
}

/** Stands for the name of the file while it has none that could be one. */
const noId = 'without-a-name';

type File = Pick<Checked, 'path' | 'text'>;

/** What of the new entry another one is at odds with. */
const oddWith: Readonly<Partial<Record<RuleName, Path>>> = { 'source-agreement': ['sources'], 'same-name': ['name'] };

function placed(place: Named): Told['at'] {
  return place.in === 'field' ? place.path : place.in;
}

function toldOf(problem: Problem, { path, text }: File): Told {
  if (problem.file !== path) {
    return { at: oddWith[problem.rule] ?? 'file', words: `In ${problem.file}: ${sentence(problem)}` };
  }
  return { at: placed(fieldAt(text, problem.line, problem.column)), words: sentence(problem) };
}

/** What the rules say of a file as a part of the base. */
function ofRules({ path, text }: File, data: unknown, base: LoadedBase): Told[] {
  const { id, kind } = parseFields({ path, text });
  const halves = splitFrontmatter(text);
  const body = roughBody(halves?.body ?? '', halves?.bodyStart ?? 0);
  const isSound = data !== undefined && kind !== undefined;
  const entry: Entry | undefined = isSound ? { kind, id, file: path, data: data as DataOf<KindName>, body } : undefined;
  const file = { path, text, id, kind, entry, body, findings: [] };
  const problems = base.problems(file);
  // Where an id is taken, links to the entry that has it are amiss too; they come right with it.
  const taken = problems.filter(({ rule, file }) => rule === 'duplicate-id' || file === path);
  const said = problems.some(({ rule }) => rule === 'duplicate-id') ? taken : problems;
  return said.map((problem) => toldOf(problem, { path, text }));
}

/**
 * Checks a file as the pull request will: path, YAML and schema by the very same code, and the rules on the base with
 * the entry in it, once the base has been read.
 */
export function checkFile({ path, text }: File, base: LoadedBase | undefined): Told[] {
  const ofPath = parseFields({ path, text }).findings.filter(({ at }) => namedPlace(text, at).in === 'file');
  // A bad name of the file is no reason to keep silent on what is in it.
  const named = path.replace(/[^/]*(?=\.mdx?$)/, noId);
  const { data, findings } = parseFields({ path: ofPath.length === 0 ? path : named, text });
  const told = [...ofPath, ...findings].map((finding): Told => {
    return { at: placed(namedPlace(text, finding.at)), words: sentence(finding) };
  });
  return [...told, ...(base ? ofRules({ path, text }, ofPath.length === 0 ? data : undefined, base) : [])];
}

/** Pages that were described twice: a file has room for one description. */
function twice(sources: Answers['sources']): Told[] {
  const keys = sourceKeysOf(sources);
  const again = sources.filter(({ url }, n) => url !== '' && sources.findIndex((other) => other.url === url) < n);
  const words = 'This page stands among the sources twice: keep one of the two.';
  return again.map(({ url }): Told => ({ at: ['sources', keys.get(url) ?? ''], words }));
}

/** The file that the answers make, and what is still to be done. */
export function checkAnswers(answers: Answers, base: LoadedBase | undefined): Checked {
  const path = entryFile(answers.kind, answers.id);
  const text = entryText(answers, { hints: false });
  const nameless: Told[] = answers.id === '' ? [{ at: 'file', words: needed }] : [];
  const told = checkFile({ path: answers.id === '' ? entryFile(answers.kind, noId) : path, text }, base);
  const unwritten: Told[] = answers.text?.trim() ? [] : [{ at: 'text', words: 'This is still to be written.' }];
  return { path, text, told: [...nameless, ...told, ...twice(answers.sources), ...unwritten] };
}

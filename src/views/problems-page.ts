import { problemCodes, type ProblemCode, type RuleName } from '../data/problem-codes.ts';
import { hrefFrom, pathOf } from '../graph/addresses.ts';
import type { ContentFile } from '../parse/content-file.ts';
import { changedLines, seen, type Line } from './changed-lines.ts';
import { phrases, type Phrase } from './field-form.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';

/** All that can be wrong with a file, by where to look. */
export interface ProblemList {
  readonly frame: Frame;
  readonly title: string;
  readonly groups: readonly {
    readonly title: string;
    readonly anchor: string;
    readonly problems: readonly (Anchor & { readonly code: string; readonly rule: RuleName })[];
  }[];
  readonly contribute: string;
}

/** A file before or after it was mended. */
export interface ShownFile {
  readonly path: string;
  /** Its path before it was mended, if that was another. */
  readonly movedFrom?: string;
  readonly lines: readonly Line[];
}

/** What one code means, with a file that has the problem and the same file without it. */
export interface ProblemPage {
  readonly frame: Frame;
  readonly title: string;
  readonly code: string;
  readonly rule: RuleName;
  readonly means: readonly Phrase[];
  readonly states?: string;
  /** What the checker prints, one text for each problem. */
  readonly messages: readonly string[];
  readonly wrong: readonly ShownFile[];
  readonly right: readonly ShownFile[];
  /** Where no file can be shown: what such a file is, and how it is mended. */
  readonly instead?: string;
  readonly list: string;
  readonly contribute: string;
}

/** An example as it was read: the files before and after, and what the checker prints of the first. */
export interface Told {
  readonly states?: string;
  readonly wrong: readonly ContentFile[];
  readonly right: readonly ContentFile[];
  readonly messages: readonly string[];
}

/** The tens of the codes. */
const groups = [
  'The file',
  'How its fields are written',
  'What its fields say',
  'Its sources',
  'Its links and names',
  'Its text',
  'What holds across entries',
  'Documents that the base was started from',
];

/** What no page can show as text: a file that is not text, is none itself, or is too long to be read. */
export const wordsInstead: Readonly<Partial<Record<RuleName, string>>> = {
  'symbolic-link':
    'A symbolic link is a file that only says where another one lies, so there is no text to show. It comes from the command ln -s, or from an archive. Delete it, and put a file with the text itself in its place.',
  'oversized-file':
    'A file of that length would fill this page many times over. Shorten the text, leave out what was pasted in by accident, or split the entry into several that link to each other.',
  'not-utf8':
    'What is wrong lies in the bytes of the file and not in its letters, so a page cannot show it. Open the file in an editor, choose the encoding UTF-8 when you save it, and look at the letters with accents before you do.',
};

const entries = Object.entries(problemCodes) as [RuleName, ProblemCode][];

/** The rule that a page of problems is of, by the end of its address: "ka011". */
export function ruleOfPage(name: string): RuleName | undefined {
  return entries.find(([, { code }]) => code.toLowerCase() === name)?.[0];
}

/** The end of the address of every page of problems. */
export function problemPages(): string[] {
  return entries.map(([, { code }]) => code.toLowerCase());
}

export function problemList(): ProblemList {
  const href = hrefFrom(pathOf.problems);
  const title = 'Problems';
  const about = 'Every problem that the check can find in a file, by its code: what it means and how to mend it.';
  return {
    frame: frameOf(pathOf.problems, title, about),
    title,
    groups: groups.map((group, tens) => ({
      title: group,
      anchor: `ka0${tens}`,
      problems: entries
        .filter(([, { code }]) => code.startsWith(`KA0${tens}`))
        .map(([rule, { code, title: text }]) => ({ text, href: href(pathOf.problem(code)), code, rule })),
    })),
    contribute: href(pathOf.contribute),
  };
}

/** The files that were changed, each beside what became of it: a file that has gone beside one that has come. */
function pairsOf({ wrong, right }: Told): [ContentFile | undefined, ContentFile | undefined][] {
  const find = (files: readonly ContentFile[], path: string) => files.find((file) => file.path === path);
  const gone = wrong.filter(({ path }) => !find(right, path));
  const come = right.filter(({ path }) => !find(wrong, path));
  const moved = Array.from({ length: Math.max(gone.length, come.length) }, (_, n) => [gone[n], come[n]] as const);
  const kept = wrong.flatMap((file) => {
    const other = find(right, file.path);
    return other && other.text !== file.text ? [[file, other] as const] : [];
  });
  return [...kept, ...moved].map(([before, after]) => [before, after]);
}

/** The page of one code. `told` is missing where no file can be shown. */
export function problemPage(rule: RuleName, told: Told | undefined): ProblemPage {
  const { code, title, means } = problemCodes[rule];
  const path = pathOf.problem(code);
  const href = hrefFrom(path);
  const shown = (told ? pairsOf(told) : []).map(([before, after]) => {
    const lines = changedLines(before?.text ?? '', after?.text ?? '');
    const moved = before && after && before.path !== after.path ? { movedFrom: before.path } : {};
    return {
      wrong: before && { path: before.path, lines: lines.wrong },
      right: after && { path: after.path, ...moved, lines: lines.right },
    };
  });
  const instead = told ? undefined : wordsInstead[rule];
  return {
    frame: frameOf(path, `${code} ${title}`, means.replaceAll('`', '')),
    title,
    code,
    rule,
    means: phrases(means),
    ...(told?.states === undefined ? {} : { states: told.states }),
    messages: (told?.messages ?? []).map(seen),
    wrong: shown.flatMap((file) => file.wrong ?? []),
    right: shown.flatMap((file) => file.right ?? []),
    ...(instead === undefined ? {} : { instead }),
    list: href(pathOf.problems),
    contribute: href(pathOf.contribute),
  };
}

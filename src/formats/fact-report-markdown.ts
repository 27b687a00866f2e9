import type { EntryChange, FactReport } from '../views/fact-report.ts';
import type { DisagreementChange } from '../views/fact-report/disagreements.ts';
import type { FigureMove } from '../views/fact-report/figures.ts';
import type { PageChange } from '../views/fact-report/pages.ts';
import type { ProblemLine } from '../views/fact-report/problems.ts';
import type { SeedChange, SeedDocument } from '../views/fact-report/seeds.ts';
import { count, entryLines, inSentence, partWords } from './fact-lines.ts';
import { inert, inertCode } from './inert-markdown.ts';

/** Bytes of a report. Code hosts cut a comment at 65,536 signs; this leaves room for what a workflow adds. */
const mostBytes = 60_000;

function words(items: readonly string[]): string {
  return items.map((item) => inert(item)).join('; ');
}

function problemLine(what: string): (problem: ProblemLine) => string {
  return ({ code, file, line, reason, remedy }) =>
    `${what} ${code}, ${inertCode(`${file}:${line}`)}, ${inert(reason)}${what === 'new' ? ` (${inert(remedy)})` : ''}`;
}

function figureLine({ of, label, before, after, out, in: come, leftOut, address }: FigureMove): string {
  const move = `${inert(before === '' ? 'none' : before)} → ${inert(after === '' ? 'none' : after)}`;
  const why = [
    ...(come.length > 0 ? [`Counted now: ${words(come)}`] : []),
    ...(out.length > 0 ? [`Counted no longer: ${words(out)}`] : []),
    ...(leftOut.length > 0 ? [`Left out now: ${words(leftOut)}`] : []),
  ];
  return [`${inert(of)}, ${inSentence(label)}: ${move}`, ...why, inertCode(address)].join('. ');
}

function disagreementLine({ what, entry, label, sides, before, spread, address }: DisagreementChange): string {
  const was = before.length > 0 ? [`Before: ${words(before)}`] : [];
  const apart = what === 'settled' ? '' : ` (${inert(spread)})`;
  const told = `${what}: ${inert(entry)}, ${inSentence(label)}: ${words(sides)}${apart}`;
  return [told, ...was, inertCode(address)].join('. ');
}

function documentLine({ what, title, claims, address }: SeedDocument): string {
  return `${inert(title)}: document ${what}, ${count(claims, 'claim')}; ${inertCode(address)}`;
}

function seedLine({ what, seed, id, says, verdict, parts, address }: SeedChange): string {
  const told = what === 'changed' ? parts.map(partWords) : [`${what}, ${verdict}`];
  return `${inert(seed)}, ${id} “${inert(says)}”: ${told.join(', ')}; ${inertCode(address)}`;
}

/** Pages of one folder that are named. */
const mostPages = 40;

function folderOf({ path }: PageChange): string {
  return path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : '';
}

/** Pages by what became of them and by folder; those at the root of the site come first. */
function pageLines(pages: readonly PageChange[]): string[] {
  const groups = Map.groupBy(pages, (page) => `${page.what} ${folderOf(page)}`);
  return (['added', 'removed', 'changed'] as const).flatMap((what) => {
    const folders = [...new Set(pages.map(folderOf))].sort();
    return folders.flatMap((folder) => {
      const found = groups.get(`${what} ${folder}`) ?? [];
      if (found.length === 0) return [];
      const shown = found.slice(0, mostPages).map(({ path }) => inertCode(path));
      const more = found.length > mostPages ? [`${found.length - mostPages} more`] : [];
      return [`${count(found.length, 'page')} ${what}: ${[...shown, ...more].join(', ')}`];
    });
  });
}

function section(title: string, lines: readonly string[], about?: string): string[] {
  if (lines.length === 0) return [];
  return ['', `### ${title}`, '', ...(about === undefined ? [] : [about, '']), ...lines.map((line) => `- ${line}`)];
}

function entrySection(entry: EntryChange): string[] {
  const { what, name, address, from } = entry;
  const lines = entryLines(entry);
  if (lines.length === 0) return [];
  const renamed = from === undefined ? '' : ` from ${inertCode(from)}`;
  return ['', `#### ${inert(name)}, ${what}${renamed}, ${inertCode(address)}`, '', ...lines.map((line) => `- ${line}`)];
}

/** Entries one by one; those without a changed fact are named together. */
function entrySections(entries: readonly EntryChange[]): string[] {
  if (entries.length === 0) return [];
  const silent = entries.filter((entry) => entryLines(entry).length === 0).map(({ address }) => inertCode(address));
  const written = silent.length > 0 ? ['', `No fact changed, only how the file is written: ${silent.join(', ')}.`] : [];
  return ['', '### Entries', ...entries.flatMap(entrySection), ...written];
}

/** "2 entries changed, 1 entry added; 3 claims added; 1 new problem; 12 pages touched". */
function summary({ entries, headlines, figures, seeds, problems, pages }: FactReport): string {
  const fates = ['added', 'removed', 'renamed', 'changed', 'unreadable', 'readable again'] as const;
  const claims = entries.flatMap((entry) => entry.claims);
  const counts = [
    ...fates.map(
      (fate) => [entries.filter(({ what }) => what === fate).length, `entry ${fate}`, `entries ${fate}`] as const,
    ),
    ...(['added', 'removed', 'changed'] as const).map((what) => {
      return [claims.filter((claim) => claim.what === what).length, `claim ${what}`, `claims ${what}`] as const;
    }),
    [headlines.length, 'headline figure moves', 'headline figures move'] as const,
    [figures.length, 'total or derived figure moves', 'totals and derived figures move'] as const,
    [seeds.claims.length, 'claim of seed documents judged anew', 'claims of seed documents judged anew'] as const,
    [problems.appeared.length, 'new problem', 'new problems'] as const,
    [problems.gone.length, 'problem gone', 'problems gone'] as const,
    [pages.length, 'page touched', 'pages touched'] as const,
  ];
  const told = counts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return told.length > 0 ? `${told.join(', ')}.` : 'No fact changes.';
}

function linesOf(report: FactReport): string[] {
  const { base, head, problems, entries, headlines, figures, disagreements, seeds, moved, pages } = report;
  const standing = problems.remaining > 0 ? [`as before: ${count(problems.remaining, 'problem')}`] : [];
  return [
    '## What changes in facts',
    '',
    `From ${inertCode(base)} to ${inertCode(head)}: ${summary(report)}`,
    ...section('Problems', [
      ...problems.appeared.map(problemLine('new')),
      ...problems.gone.map(problemLine('gone')),
      ...standing,
    ]),
    ...entrySections(entries),
    ...section(
      'Headline figures',
      headlines.map(({ entry, label, before, after, address }) => {
        return `${inert(entry)}, ${inSentence(label)}: ${inert(before)} → ${inert(after)}; ${inertCode(address)}`;
      }),
    ),
    ...section('Totals and derived figures', figures.map(figureLine)),
    ...section('Disagreements', disagreements.map(disagreementLine)),
    ...section('Seed documents', [...seeds.documents.map(documentLine), ...seeds.claims.map(seedLine)]),
    ...section(
      'Addresses',
      moved.map(({ from, to }) => `${inertCode(from)} leads to ${inertCode(to)}`),
    ),
    ...section('Pages', pageLines(pages)),
  ];
}

const encoder = new TextEncoder();

/** Lines that fit, and a last one that says what was left out. */
function fitting(lines: readonly string[]): string[] {
  const sizes = lines.map((line) => encoder.encode(line).length + 1);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= mostBytes) return [...lines];
  const tail = (left: number) =>
    `**${count(left, 'line')} of this report ${left === 1 ? 'is' : 'are'} left out here.** All of it is in the JSON form: \`npm run diff -- <base> --format json\`, or \`facts.json\` among the files of a pull request's check.`;
  const room = mostBytes - encoder.encode(tail(lines.length)).length - 2;
  let [kept, used] = [0, 0];
  while (used + (sizes[kept] ?? 0) <= room) used += sizes[kept++] ?? 0;
  const left = lines.slice(kept).filter((line) => line !== '').length;
  return [...lines.slice(0, kept), '', tail(left)];
}

/** A report as Markdown for a code host, in at most 60 kB. Nothing that content says can link, ping or become markup. */
export function factReportMarkdown(report: FactReport): string {
  return `${fitting(linesOf(report)).join('\n')}\n`;
}

import type { EntryChange } from '../views/fact-report.ts';
import type { ClaimFacts } from '../views/fact-report/claim-facts.ts';
import type { ClaimChange } from '../views/fact-report/claims.ts';
import type { FieldChange } from '../views/fact-report/fields.ts';
import type { LeftOut } from '../views/fact-report/left-out.ts';
import type { LinkChange } from '../views/fact-report/links.ts';
import type { PartChange } from '../views/fact-report/parts.ts';
import type { SourceChange } from '../views/fact-report/sources.ts';
import type { TextChange } from '../views/fact-report/text.ts';
import { inert, inertCode } from './inert-markdown.ts';

/** "1 word", "2 words". */
export function count(n: number, noun: string, many = `${noun}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? noun : many}`;
}

/** A label within a sentence: "Valuation" → "valuation", but "FP8" stays. */
export function inSentence(label: string): string {
  return inert(/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
}

function quoted(text: string): string {
  return `“${inert(text)}”`;
}

/** "USD 2.2B, post-money, The Information, note “Series E”". */
function factWords({ value, terms, sources, note }: ClaimFacts): string {
  const said = note === undefined ? [] : [`note ${quoted(note)}`];
  return [...[value, ...terms, ...sources].map((word) => inert(word)), ...said].join(', ');
}

/** One part of a change, as "as of 2026-02 → 2026-03". */
export function partWords({ part, before, after }: PartChange): string {
  if (part === 'value') return `${inert(before)} → ${inert(after)}`;
  if (part === 'planned') return after === '' ? 'no longer planned' : 'now planned';
  const draw = /^(?:note|says|instead|title)$/.test(part) ? quoted : (words: string) => inert(words);
  if (before === '') return `${part} added, ${draw(after)}`;
  if (after === '') return `${part} removed, ${draw(before)}`;
  return `${part} ${draw(before)} → ${draw(after)}`;
}

function fragmentOf({ address }: ClaimFacts): string {
  return address.slice(address.indexOf('#'));
}

function claimLine({ what, label, before, after, parts }: ClaimChange): string {
  const facts = after ?? before;
  if (!facts) return '';
  const subject = [inSentence(label), ...(facts.asOf === undefined ? [] : [inert(facts.asOf)]), what].join(' ');
  if (what !== 'changed' || !before || !after) return `${subject}, ${factWords(facts)}`;
  const differs = (name: string) => parts.some(({ part }) => part === name);
  const kept = [...(differs('value') ? [] : [after.value]), ...(differs('source') ? [] : after.sources)];
  const [from, to] = [fragmentOf(before), fragmentOf(after)];
  const moved = from === to ? [] : [`its address is now ${inertCode(to)}`];
  const context = kept.length > 0 ? ` (${kept.map((word) => inert(word)).join(', ')})` : '';
  return [`${subject}${context}`, ...parts.map(partWords), ...moved].join(', ');
}

/** Things in a row; what stands there several times is counted. */
function listed(items: readonly string[]): string {
  const times = Map.groupBy(items, (item) => item);
  return [...times].map(([item, { length }]) => inert(item) + (length > 1 ? ` (${length} times)` : '')).join(', ');
}

function fieldLine({ label, removed, added, details, reordered }: FieldChange): string {
  const subject = inSentence(label);
  if (reordered) return `${subject} in another order`;
  const [from, to] = [removed, added];
  if (from.length === 1 && to.length === 1 && details.length === 0) return `${subject} ${listed(from)} → ${listed(to)}`;
  const told = [
    ...(from.length > 0 ? [`removed, ${listed(from)}`] : []),
    ...(to.length > 0 ? [`added, ${listed(to)}`] : []),
    ...details.map(({ item, parts }) => `${inert(item)}: ${parts.map(partWords).join(', ')}`),
  ];
  return `${subject} ${told.join('; ')}`;
}

function linkLines(links: readonly LinkChange[]): string[] {
  return (['added', 'removed'] as const).flatMap((what) => {
    const told = links.filter((link) => link.what === what).map(({ wording, name }) => `${wording} ${inert(name)}`);
    return told.length > 0 ? [`${told.length === 1 ? 'link' : 'links'} ${what}, ${told.join('; ')}`] : [];
  });
}

function sourceLine({ what, publisher, title, url, type, firstOrLast, parts }: SourceChange): string {
  const subject = `source ${what}, ${inert(publisher)}, ${quoted(title)}`;
  if (what === 'changed') return [subject, ...parts.map(partWords)].join(', ');
  const alone = firstOrLast ? [what === 'added' ? 'new to the base' : 'nothing else cites it'] : [];
  return [subject, type, ...alone, inertCode(url)].join(', ');
}

/** Places of a text that are shown. */
const mostRuns = 8;

/** Signs of one place that are shown. */
const mostOfRun = 160;

function textLines({ words, added, removed, runs, ...cited }: TextChange, fate: EntryChange['what']): string[] {
  const lists = [
    ['text now cites', cited.citationsAdded],
    ['text no longer cites', cited.citationsRemoved],
    ['text now shows', cited.componentsAdded],
    ['text no longer shows', cited.componentsRemoved],
  ] as const;
  const told = lists.flatMap(([verb, items]) => (items.length > 0 ? [`${verb} ${listed(items)}`] : []));
  if (fate === 'removed') return [`text of ${count(removed, 'word')} removed`];
  if (fate === 'added') return [`text of ${count(words, 'word')}`, ...told];
  if (added === 0 && removed === 0) return ['text, markup or links only', ...told];
  const part = (text: string) => `“${inert(text, mostOfRun)}”`;
  const shown = runs.slice(0, mostRuns).map((run) => {
    if (run.removed === '') return `added ${part(run.added)}`;
    return run.added === '' ? `removed ${part(run.removed)}` : `${part(run.removed)} → ${part(run.added)}`;
  });
  const more = runs.length > mostRuns ? [count(runs.length - mostRuns, 'more place')] : [];
  return [
    `text changed, ${count(added, 'word')} added, ${count(removed, 'word')} removed: ${[...shown, ...more].join('; ')}`,
    ...told,
  ];
}

/** Members of a group that are named. */
const mostUnsaid = 6;

function leftOutLine({ touched, unsaid, older }: LeftOut): string {
  if (unsaid.length === 0) return `left out: ${inSentence(touched)} is newer than ${listed(older)}`;
  const members = unsaid.slice(0, mostUnsaid).map(({ label, knownBy, of }) => {
    return `${inSentence(label)} (${knownBy} of ${of} others state it)`;
  });
  const more = unsaid.length > mostUnsaid ? [`${unsaid.length - mostUnsaid} more`] : [];
  return `left out: of ${inSentence(touched)}, nothing is said on ${[...members, ...more].join(', ')}`;
}

/** Signs of a name that each line shows; the heading has more of it. */
const mostOfName = 60;

/** Everything that changed in one entry, one line for each fact. Each line names the entry, so that it can be quoted. */
export function entryLines(entry: EntryChange): string[] {
  const { what, name, fields, claims, links, sources, text, leftOut, movedTo } = entry;
  const subject = inert(name, mostOfName);
  if (what === 'unreadable') return [`${subject}: the file has problems, so that its facts cannot be compared`];
  if (what === 'readable again')
    return [`${subject}: the file could not be read before, so that its facts cannot be compared`];
  const identity = fields
    .filter(({ field }) => field !== 'name')
    .map(({ label, added }) => `${inSentence(label)} ${listed(added)}`);
  const lines = [
    ...(movedTo === undefined ? [] : [`its address leads to ${inertCode(movedTo)}`]),
    ...(what === 'added' ? [identity.join('; ')] : what === 'removed' ? [] : fields.map(fieldLine)),
    ...claims.map(claimLine),
    ...linkLines(links),
    ...sources.map(sourceLine),
    ...(text ? textLines(text, what) : []),
    ...leftOut.map(leftOutLine),
  ];
  return lines.map((line) => `${subject}: ${line}`);
}

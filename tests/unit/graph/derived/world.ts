import { parseEntry, type Entry } from '../../../../src/parse/entry.ts';
import type { Derived } from '../../../../src/graph/derived/figure.ts';

const source = "sources: { g: { title: T, publisher: P, url: 'https://p.example/t', type: press } }";

/** A deal from its type and the fields that a test cares about. The shared fixture knows investments only. */
export function deal(id: string, type: string, fields: readonly string[]): Entry {
  const head = [`name: ${id.toUpperCase()}`, 'summary: A deal that is only there for a test.', `type: ${type}`];
  const text = `---\n${[...head, ...fields, source].join('\n')}\n---\n\nText.\n`;
  const { entry, findings } = parseEntry({ path: `content/deals/${id}.md`, text });
  if (!entry) throw new Error(findings.map(({ reason }) => reason).join('; '));
  return entry;
}

/** `amount: { value: USD 5M, basis: closed, … }` */
export function amount(value: string, basis?: string, more = ''): string {
  return `amount: { value: ${value}, source: g${basis === undefined ? '' : `, basis: ${basis}`}${more} }`;
}

/** `parties: […]` from "part who", with what each alone gave after it. */
export function parties(...all: readonly string[]): string {
  const items = all.map((words) => {
    const [part = '', who = '', ...own] = words.split(' ');
    const value = own.length === 0 ? '' : `, amount: { value: ${own.join(' ')}, source: g }`;
    return `{ party: ${who}, part: ${part}${value} }`;
  });
  return `parties: [${items.join(', ')}]`;
}

export function announced(date: string): string {
  return `milestones: { announced: { value: ${date}, source: g } }`;
}

/** What a test expects of derived figures: label, bounds or refusal, and the ids of what went in. */
export function told(figures: readonly Derived[]): [string, string, string[]][] {
  return figures.map(({ label, unit, value, refused, inputs }) => [
    label,
    value
      ? `${unit} ${String(value.low)}..${String(value.high)}${value.about ? ' about' : ''}`
      : `refused: ${refused ?? ''}`,
    inputs.map(({ entry }) => entry.id),
  ]);
}

/** The same without ids: what must not change when files are renamed. */
export function sums(figures: readonly Derived[]): string[] {
  return figures
    .filter(({ value }) => value !== undefined)
    .map((figure) => told([figure])[0]?.slice(0, 2).join(': ') ?? '');
}

/** What was left out, and why. */
export function out(figures: readonly Derived[]): [string, string][] {
  return figures.flatMap(({ leftOut }) => leftOut.map(({ entry, why }): [string, string] => [entry.id, why]));
}

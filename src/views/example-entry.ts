import { kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member } from '../kinds/shape.ts';
import type { SourceAnswer } from './entry-answers.ts';
import { entryFile, entryText, idFrom } from './entry-template.ts';
import { wordsOf } from './part-words.ts';

/** A line of an example, and what to say of it. */
export interface NotedLine {
  readonly text: string;
  readonly note?: string;
}

/** A whole file of an entry, as its author would have it. */
export interface ExampleEntry {
  readonly path: string;
  readonly lines: readonly NotedLine[];
}

type Sources = Readonly<Record<string, SourceAnswer>>;

/** Fields with the address of each source where they cite its key. */
function citing(value: unknown, sources: Sources): unknown {
  if (Array.isArray(value)) return value.map((item) => citing(item, sources));
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => {
    const told = citing(inner, sources);
    return [key, key === 'source' && typeof told === 'string' ? (sources[told]?.url ?? told) : told];
  });
  return Object.fromEntries(pairs) as unknown;
}

/** The text of the example of a kind, as a file. */
function exampleText(kind: KindName): string {
  const { sources, ...fields } = kindOf(kind).example;
  const declared = sources as Sources;
  const stated = citing(fields, declared) as Readonly<Record<string, unknown>>;
  return entryText({ kind, id: 'example', fields: stated, sources: Object.values(declared) }, { hints: false });
}

/** The first sentence of what a field says of itself. */
function firstSentence(text: string): string {
  return /^.*?[.;:](?= |$)/.exec(text)?.[0].replace(/[;:]$/, '.') ?? text;
}

function noteOf(member: Member): string {
  const { label, about } = wordsOf(member);
  return `${label}. ${firstSentence(about)}`;
}

const opening = /^( *)(\w+):/;

/** Says of each line of the fields that begins a field what the field means. */
function noted(lines: readonly string[], members: readonly Member[]): NotedLine[] {
  let inner: readonly Member[] = [];
  return lines.map((text): NotedLine => {
    const [, indent = '', key] = opening.exec(text) ?? [];
    const known = indent === '' ? members : inner;
    const member = known.find((candidate) => candidate.key === key);
    if (indent === '') inner = member?.shape.type === 'group' ? member.shape.members : [];
    return member ? { text, note: noteOf(member) } : { text };
  });
}

/** The example of a kind as a complete file, with a note beside each line that begins something. */
export function exampleEntry(kind: KindName): ExampleEntry {
  const { schema, example } = kindOf(kind);
  const [open = '', ...rest] = exampleText(kind).trimEnd().split('\n');
  const close = rest.indexOf('---');
  const [blank, first = '', ...text] = rest.slice(close + 1);
  return {
    path: entryFile(kind, idFrom(String(example['name']))),
    lines: [
      { text: open, note: 'The fields begin.' },
      ...noted(rest.slice(0, close), membersOfKind(schema)),
      { text: '---', note: 'The fields end.' },
      { text: blank ?? '' },
      { text: first, note: 'The text, in Markdown.' },
      ...text.map((line): NotedLine => ({ text: line })),
    ],
  };
}

/** The example as it would stand in a file. */
export function fileOf({ lines }: ExampleEntry): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

import { kinds, type KindName } from '../kinds/index.ts';
import { statementOf, type Member } from '../kinds/shape.ts';
import type { Finding } from '../parse/finding.ts';
import { idFrom, type SourceAnswer } from '../views/entry-template.ts';
import { howTo, memberAt, put, readAnswer } from './answer.ts';
import { membersOf, refusals, sourceRefusals, type Draft, type Shelf } from './draft.ts';
import type { Flags } from './new-flags.ts';

/** The check's own words, on one line. */
export function words({ reason, remedy }: Pick<Finding, 'reason' | 'remedy'>): string {
  return `${reason}: ${remedy}`;
}

/** A claim that names no source rests on the only one there is. */
export function withOnlySource(value: unknown, sources: readonly SourceAnswer[], key: string): unknown {
  const [only, ...others] = sources;
  if (!only || others.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return key in value ? value : { ...value, [key]: only.url };
}

/** Takes up one field. Gives what is wrong with it, and then leaves the field as it was. */
export function takeField(draft: Draft, path: string, typed: string): string[] {
  const member = memberAt(membersOf(draft.kind), path);
  if (!member)
    return [
      `there is no field "${path}"; there are: ${membersOf(draft.kind)
        .map(({ key }) => key)
        .join(', ')}`,
    ];
  const read = readAnswer(typed, member.shape);
  if (!('value' in read)) return [words(read)];
  const statement = statementOf(member.shape);
  const value = statement ? withOnlySource(read.value, draft.sources, statement.source.key) : read.value;
  const trial = { ...draft, fields: { ...draft.fields } };
  put(trial.fields, path, value, member.shape);
  const refused = refusals(trial, path.split('.')).map(words);
  if (refused.length === 0) Object.assign(draft.fields, trial.fields);
  return refused;
}

/** A source as flags describe it, or as the base does where it cites that page already. */
function sourceFrom(flags: Record<string, string>, shelf: Shelf): SourceAnswer {
  const read = readAnswer(flags['url'] ?? '', { type: 'group', members: [] });
  const whole = 'value' in read && typeof read.value === 'object' ? (read.value as Record<string, unknown>) : {};
  const { url, ...given }: Record<string, unknown> = { ...flags, ...whole };
  const address = typeof url === 'string' ? url : '';
  return { ...given, url: address, ...shelf.known(address) };
}

/** Fields that every kind needs, for someone who has not said yet which it is to be. */
function alwaysNeeded(): Member[] {
  const [first = [], ...others] = kinds.map(({ name }) => membersOf(name).filter(({ required }) => required));
  return first.filter(({ key }) => others.every((members) => members.some((member) => member.key === key)));
}

/** What a field is for, as the flag that would give it. */
function flagLine(member: Member): string {
  return `  --${member.key}: ${member.info?.about ?? ''} ${howTo(member)}`;
}

/** What flags make of a draft; and what is wrong with them, each as a line. */
export function draftFromFlags(
  flags: Flags,
  kind: KindName | undefined,
  shelf: Shelf,
): { readonly draft: Draft | undefined; readonly faults: readonly string[] } {
  if (kind === undefined) {
    const choices = kinds.map(({ name, about }) => `      ${name.padEnd(14)}${about}`).join('\n');
    const given = new Set(flags.fields.map(([path]) => path));
    const always = alwaysNeeded().filter(({ key }) => !given.has(key));
    return { draft: undefined, faults: [`  --kind: what is to be added, one of\n${choices}`, ...always.map(flagLine)] };
  }
  const draft: Draft = { kind, id: flags.id ?? '', fields: {}, sources: [] };
  const faults: string[] = [];
  for (const given of flags.sources) {
    const source = sourceFrom(given, shelf);
    const refused = sourceRefusals(draft, source).map((finding) => `  --source ${source.url}: ${words(finding)}`);
    faults.push(...refused);
    if (refused.length === 0) draft.sources.push(source);
  }
  for (const [path, typed] of flags.fields) {
    faults.push(...takeField(draft, path, typed).map((fault) => `  --field ${path}: ${fault}`));
  }
  const { name } = draft.fields;
  if (draft.id === '' && typeof name === 'string') draft.id = idFrom(name);
  return { draft, faults };
}

/** What a draft still lacks, each as the flag that would give it. */
export function lacking(draft: Draft | undefined): string[] {
  if (!draft) return [];
  const needed = membersOf(draft.kind).filter(({ key, required }) => required && !(key in draft.fields));
  const id =
    draft.id === '' && 'name' in draft.fields ? ['  --id: the name has no letter or digit to make one of'] : [];
  return [...needed.map(flagLine), ...id];
}

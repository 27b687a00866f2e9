import { parseArgs, type ParseArgsConfig } from 'node:util';
import { kinds, isKindName, type KindName } from '../kinds/index.ts';
import { membersOf } from './draft.ts';

/** A source as it was given by flags: `--source` and what follows it. */
export type SourceFlags = Record<string, string>;

/** What flags say, as it was typed. */
export interface Flags {
  readonly kind: KindName | undefined;
  readonly id: string | undefined;
  /** Path of a field → what was typed for it, each time it was given. */
  readonly fields: readonly (readonly [path: string, typed: string])[];
  readonly sources: readonly SourceFlags[];
  readonly anyway: boolean;
}

const ofSource = ['title', 'publisher', 'type', 'published', 'read', 'derivedFrom'];

type Options = NonNullable<ParseArgsConfig['options']>;

const fixed: Options = {
  kind: { type: 'string' },
  id: { type: 'string' },
  field: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  anyway: { type: 'boolean' },
  ...Object.fromEntries(ofSource.map((part) => [`source-${part}`, { type: 'string', multiple: true }])),
};

/** Every field of the kind that stands at the top of a file has a flag of its own; `--field path=…` reaches the others. */
function optionsFor(kind: KindName | undefined): Options {
  const own = kinds.filter(({ name }) => kind === undefined || name === kind).flatMap(({ name }) => membersOf(name));
  return { ...Object.fromEntries(own.map(({ key }) => [key, { type: 'string', multiple: true }])), ...fixed };
}

/** Flags that cannot be read, in words for the person who typed them. */
export class FlagFault extends Error {}

/** What the parser of flags says of flags that it does not know. */
function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS_')) throw new FlagFault(message);
    throw error;
  }
}

function kindIn(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], strict: false, options: { kind: { type: 'string' } } });
  return typeof values.kind === 'string' ? values.kind : undefined;
}

/** Reads the flags of `new`. Throws a `FlagFault` if there is one that is not known. */
export function readFlags(args: readonly string[]): Flags {
  const given = kindIn(args);
  const names = kinds.map(({ name }) => name).join(', ');
  if (given !== undefined && !isKindName(given))
    throw new FlagFault(`"${given}" is not a kind; write --kind and one of: ${names}`);
  const options = optionsFor(given);
  const { tokens } = parsed(() => parseArgs({ args: [...args], options, tokens: true }));
  const fields: [string, string][] = [];
  const sources: SourceFlags[] = [];
  let id: string | undefined;
  let anyway = false;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name } = token;
    const value = token.value ?? '';
    const part = /^source-(.+)$/.exec(name)?.[1];
    if (name === 'anyway') anyway = true;
    else if (name === 'id') id = value;
    else if (name === 'source') sources.push({ url: value });
    else if (name === 'field') {
      const [, path = '', typed] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
      if (typed === undefined) throw new FlagFault(`write --field name=value, not --field ${value}`);
      fields.push([path, typed]);
    } else if (part !== undefined) {
      const last = sources.at(-1);
      if (!last) throw new FlagFault(`--${name} belongs behind the --source that it describes`);
      last[part] = value;
    } else if (name !== 'kind') fields.push([name, value]);
  }
  return { kind: given, id, fields, sources, anyway };
}

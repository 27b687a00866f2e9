import { z } from 'zod';
import { sourceKeys, quantities } from './claim.ts';
import { refuse } from './fault.ts';
import { described } from './field.ts';
import type { Named, Party, Ref } from './values.ts';

export const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry: the name of its file without `.md`. */
export function isId(text: string): boolean {
  return idForm.test(text);
}

/** Names that some systems keep for devices, or that stand for a folder: no file can safely bear them. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** Whether an id can be the name of a file on every system. */
export function isFileName(id: string): boolean {
  return isId(id) && id.length <= 80 && !reserved.test(id);
}

interface RefInfo {
  readonly label: string;
  readonly about: string;
  readonly example: string;
}

function target(kinds: readonly string[]) {
  return z.string().transform((id, ctx): Ref => {
    if (isId(id)) return { type: 'ref', id, kinds };
    refuse(ctx, {
      reason: `"${id}" is not an id`,
      remedy: `if it has an entry${kinds[0] === undefined ? '' : ` (see content/${kinds[0]}/)`}, write the name of its file without .md; if not, write { name: "${id}" }`,
    });
    return z.NEVER;
  });
}

const named = z.strictObject({ name: z.string().min(1) }).transform(({ name }): Named => ({ type: 'named', name }));

/** An entry's id, or `{ name: … }` for one that has no entry yet. */
function either(kinds: readonly string[]) {
  return z.union([target(kinds), named]);
}

/** A link to one entry of the given kinds. */
export function ref(kinds: readonly string[], info: RefInfo) {
  return described(either(kinds).optional(), { ...info, ages: 'years' });
}

/** Links to several entries of the given kinds. */
export function refs(kinds: readonly string[], info: RefInfo) {
  return described(z.array(either(kinds)).min(1).readonly().optional(), { ...info, ages: 'years' });
}

/** What a party's amount may be measured on, the one that stands for it first. */
const amountBases = ['closed', 'drawn', 'announced'] as const;

/** Those who take part, each with its part, and what it alone put in where that is known. */
export function parties(kinds: readonly string[], parts: readonly [string, ...string[]], info: RefInfo) {
  const party = z
    .strictObject({
      party: either(kinds),
      part: z.enum(parts),
      amount: quantities('money', {
        label: 'Amount',
        about: 'What this party alone put in or took.',
        ages: 'never',
        example: '{ value: USD 50B, source: reuters }',
        bases: amountBases,
      }),
      source: sourceKeys.optional(),
      note: z.string().min(1).optional(),
    })
    .transform(({ amount, source, note, ...rest }): Party => ({
      type: 'party',
      ...rest,
      amount: amount ?? [],
      sources: source ?? [],
      ...(note === undefined ? {} : { note }),
    }));
  return described(z.array(party).min(1).readonly().optional(), { ...info, ages: 'years', bases: amountBases });
}

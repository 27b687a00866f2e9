import { entryFile, entryText } from './entry-template.ts';
import type { SourceAnswer } from './entry-answers.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind } from '../kinds/shape.ts';
import type { Entry } from '../parse/entry.ts';
import { site } from '../site.ts';
import { branch, newFileAddress } from './new-file-address.ts';

/** Name of the file until its author gives it one. */
const newId = 'new-id';

/** Where a reader can change the file of an entry and propose the change. */
export function editAddress({ file }: Pick<Entry, 'file'>): string {
  return `${site.repository}/edit/${branch}/${file}`;
}

/** Where a reader can say that a figure is wrong, with the entry named. */
export function reportAddress({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  const title = encodeURIComponent(`Wrong figure in ${kind}/${id}`);
  return `${site.repository}/issues/new?template=wrong-figure.yml&title=${title}`;
}

/** Where all sorts of reports begin. */
export const reportsAddress = `${site.repository}/issues/new/choose`;

/**
 * A skeleton of an entry: what is required, filled in from the example of its kind, and all else as comments. It passes
 * the check as it stands, so that whoever changes one thing sees what is wrong with that one thing.
 */
export function skeleton(kind: KindName): string {
  const { schema, example } = kindOf(kind);
  const required = membersOfKind(schema).filter((member) => member.required && member.key !== 'sources');
  const [source] = Object.values(example['sources'] as Readonly<Record<string, SourceAnswer>>);
  const fields = Object.fromEntries(required.map(({ key }) => [key, example[key]]));
  return entryText({ kind, id: newId, fields, sources: source ? [source] : [] }, { hints: true });
}

/** A skeleton whose comments show how each field is written, and no longer what it means. */
function withoutMeanings(text: string): string {
  const lines = text.split('\n');
  const howTo = lines.findIndex((line, n) => n > 0 && !line.startsWith('##'));
  return lines.filter((line, n) => n < howTo || !line.startsWith('##')).join('\n');
}

/** Where a reader can write a new entry of a kind. What the fields mean is left out where the address would grow too long. */
export function newAddress(kind: KindName): string {
  const file = entryFile(kind, newId);
  const text = skeleton(kind);
  const address = newFileAddress(file, text) ?? newFileAddress(file, withoutMeanings(text));
  if (address === undefined) throw new Error(`the template of ${kind} is too long for an address`);
  return address;
}

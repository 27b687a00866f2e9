import { pathOf } from '../graph/addresses.ts';
import { entryFile, entryText } from './entry-template.ts';
import type { SourceAnswer } from './entry-answers.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, statementOf, type Member } from '../kinds/shape.ts';
import type { Entry } from '../parse/entry.ts';
import { site } from '../site.ts';
import { branch, newFileAddress } from './new-file-address.ts';

/** Name of the file until its author gives it one. */
const newId = 'new-id';

/** Where a reader can change the file of an entry and propose the change. */
export function editAddress({ file }: Pick<Entry, 'file'>): string {
  return `${site.repository}/edit/${branch}/${file}`;
}

/** Where all changes of an entry's file are listed. */
export function historyAddress({ file }: Pick<Entry, 'file'>): string {
  return `${site.repository}/commits/${branch}/${file}`;
}

/** Names of the forms for reports, in `.github/ISSUE_TEMPLATE/`. */
const forms = { figure: 'wrong-figure.yml', entry: 'add-entry.yml' } as const;

/** Where a reader can say that a figure is wrong, with the page named. */
export function reportAddress({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  const title = encodeURIComponent(`Wrong figure: ${kind}/${id}`);
  const page = encodeURIComponent(pathOf.entry(kind, id));
  return `${site.repository}/issues/new?template=${forms.figure}&title=${title}&page=${page}`;
}

/** Where a reader can ask for an entry that someone else is to write. */
export const wishAddress = `${site.repository}/issues/new?template=${forms.entry}`;

/** How editors are made to help, and all else that a page of the site is too short for. */
export const editorsAddress = `${site.repository}/blob/${branch}/CONTRIBUTING.md#in-an-editor`;

/** Where all sorts of reports begin. */
export const reportsAddress = `${site.repository}/issues/new/choose`;

/** Whether a field states something, so that whoever fills it in needs a source for it. */
function isStatement({ shape }: Member): boolean {
  return statementOf(shape) !== undefined || (shape.type === 'group' && shape.members.some(isStatement));
}

/**
 * A skeleton of an entry: what is required and what identifies it, filled in from the example of its kind, and all else
 * as comments. It passes the check as it stands, so that whoever changes one thing sees what is wrong with that one thing.
 */
export function skeleton(kind: KindName): string {
  const { schema, example } = kindOf(kind);
  const { sources, ...fields } = example;
  const shown = membersOfKind(schema).filter(
    (member) => member.key in fields && (member.required || !isStatement(member)),
  );
  const [source] = Object.values(sources as Readonly<Record<string, SourceAnswer>>);
  const stated = Object.fromEntries(shown.map(({ key }) => [key, fields[key]]));
  return entryText({ kind, id: newId, fields: stated, sources: source ? [source] : [] }, { hints: true });
}

/** A skeleton whose comments show how each field is written, and no longer what it means. */
function withoutMeanings(text: string): string {
  const lines = text.split('\n');
  const howTo = lines.findIndex((line, n) => n > 0 && !line.startsWith('##'));
  return lines.filter((line, n) => n < howTo || !line.startsWith('##')).join('\n');
}

/**
 * Where a reader can write a new entry of a kind. What the fields mean is left out where the address would grow too long,
 * then what they are.
 */
export function newAddress(kind: KindName): string {
  const path = entryFile(kind, newId);
  const text = skeleton(kind);
  return (
    newFileAddress(path, text) ??
    newFileAddress(path, withoutMeanings(text)) ??
    `${site.repository}/new/${branch}/content/${kind}`
  );
}

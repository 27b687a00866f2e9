import { hrefFrom, pathOf, slugOf, sourceSlug, type PagePath } from '../../graph/addresses.ts';
import { ofKind, type Graph } from '../../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../../graph/claim-address.ts';
import { disagreementsOf } from '../../graph/disagreement.ts';
import { claimsAt, claimsOf, fieldsOfKind, valueAt } from '../../graph/fields.ts';
import { ranked } from '../../graph/headline.ts';
import { compare } from '../../graph/order.ts';
import { sourcesOf } from '../../graph/sources.ts';
import { kindOf, kinds, type KindName } from '../../kinds/index.ts';
import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { asOfWords, statementsOf, termsOf, type Piece, type Setting } from '../statements.ts';
import { unknownWords, valueWords, whenWords } from '../words.ts';
import type { Measured, Standard } from './likeness.ts';
import { measuredOf, standardOf } from './measured.ts';
import { derivedCells, derivedFields } from './derived.ts';

/** A source as the foot of a comparison lists it. */
export interface ComparedSource {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** Its own page. */
  readonly page: string;
  /** Day, month or year of publication, in words. */
  readonly published?: string;
}

/** One statement in a cell, worded, with what decides whether it can be compared. */
export interface ComparedStatement {
  readonly pieces: readonly Piece[];
  readonly known: boolean;
  readonly terms: readonly string[];
  /** "as of Feb 2026", "published 24 Feb 2026", "undated". Only claims have one. */
  readonly dated?: string;
  readonly note?: string;
  /** Places in the list of sources. */
  readonly sources: readonly number[];
  readonly measured?: Measured;
}

export interface ComparedEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly summary: string;
  /** Field → what is stated of it. Fields of which nothing is stated are left out. */
  readonly cells: Readonly<Record<string, readonly ComparedStatement[]>>;
  /** Fields in which its own sources differ by more than rounding. */
  readonly disputed: readonly string[];
}

export interface ComparedField {
  readonly path: string;
  readonly label: string;
  readonly group?: string;
  /** How its figures are compared, if it takes figures. */
  readonly standard?: Standard;
  /** Made from other figures: of interest only where two entries have it. */
  readonly derived?: true;
}

/** All that a comparison of entries of one kind is made from. Plain data: it is written into a script as it is. */
export interface ComparedKind {
  readonly kind: string;
  readonly one: string;
  readonly many: string;
  readonly fields: readonly ComparedField[];
  readonly entries: readonly ComparedEntry[];
  readonly sources: readonly ComparedSource[];
}

/** Fields that the head of a column shows, or that the foot of the table lists. */
const shownElsewhere = new Set(['name', 'aliases', 'summary', 'sources']);

/** Kinds whose entries can be compared: those with figures. */
export function comparedKinds(): KindName[] {
  return kinds
    .map(({ name }) => name)
    .filter((name) => fieldsOfKind(name).some(({ info }) => info.measures !== undefined));
}

function fieldsCompared(kind: KindName): ComparedField[] {
  return fieldsOfKind(kind)
    .filter(({ path }) => !shownElsewhere.has(path))
    .map(({ path, info, group }): ComparedField => {
      const standard = standardOf(info);
      return {
        path,
        label: info.label,
        ...(group ? { group: group.label } : {}),
        ...(standard ? { standard } : {}),
      };
    });
}

/** What a comparison on one page is made with. */
interface Workshop extends Setting {
  readonly entry: Entry;
  readonly page: string;
  readonly numbers: ReadonlyMap<string, number>;
  readonly addresses: ReadonlyMap<Claim, string>;
}

function numbersOf(keys: readonly string[], { entry, numbers }: Workshop): number[] {
  return keys.flatMap((key) => numbers.get(sourcesOf(entry).get(key)?.url ?? '') ?? []).sort((a, b) => a - b);
}

function claimStatement(claim: Claim, standard: Standard | undefined, at: Workshop): ComparedStatement {
  const text = claim.value !== undefined ? valueWords(claim.value) : unknownWords(claim.unknown ?? 'not-found');
  const measured = standard && measuredOf(claim, at.entry, standard);
  return {
    pieces: [{ text, href: `${at.page}#${at.addresses.get(claim) ?? ''}` }],
    known: claim.value !== undefined,
    terms: termsOf(claim),
    dated: `${claim.asOf ? 'as of ' : ''}${asOfWords(at.entry, claim)}`,
    ...(claim.note === undefined ? {} : { note: claim.note }),
    sources: numbersOf(claim.sources, at),
    ...(measured ? { measured } : {}),
  };
}

/** Claims by the headline rule; what identifies an entry, as its own page words it. */
function cellOf({ path, standard, derived }: ComparedField, at: Workshop): ComparedStatement[] {
  if (derived) return [];
  const claims = claimsAt(at.entry, path);
  if (claims.length > 0) return ranked(claims, at.entry, path).map((claim) => claimStatement(claim, standard, at));
  return statementsOf(valueAt(at.entry, path), at).map(({ pieces, known, terms, note, detail }): ComparedStatement => {
    const place = `${at.page}#${fieldAnchor(path)}`;
    return {
      pieces: detail ? pieces.map(({ text }) => ({ text, href: place })) : pieces,
      known,
      terms,
      ...(note === undefined ? {} : { note }),
      sources: [],
    };
  });
}

function entryOf(
  entry: Entry,
  fields: readonly ComparedField[],
  setting: Omit<Workshop, 'entry' | 'page' | 'addresses'>,
) {
  const page = setting.href(pathOf.entry(entry.kind, entry.id));
  const addresses = new Map(claimsOf(entry).map((placed) => [placed.claim, claimAnchor(placed)]));
  const at: Workshop = { ...setting, entry, page, addresses };
  const cells = fields
    .map((field) => [field.path, cellOf(field, at)] as const)
    .filter(([, statements]) => statements.length > 0);
  const derived = derivedCells(setting.graph, entry, fields, `${page}#derived`);
  return {
    id: entry.id,
    name: entry.data.name,
    href: page,
    summary: entry.data.summary,
    cells: Object.fromEntries([...cells, ...derived]),
    disputed: [...new Set(disagreementsOf(entry).map(({ field }) => field))],
  };
}

/** What the entries of a kind are compared by. Its hrefs are those of the page at `from`; without `ids`, all entries are in it. */
export function comparedKind(
  graph: Graph,
  kindName: string,
  from: PagePath = pathOf.compare,
  ids?: readonly string[],
): ComparedKind {
  const { name, title } = kindOf(kindName);
  const entries = ofKind(graph, name).filter(({ id }) => ids?.includes(id) ?? true);
  const href = hrefFrom(from);
  const fields = [...fieldsCompared(name), ...derivedFields(graph, entries)];
  const cited = new Map(
    entries.flatMap((entry) => [...sourcesOf(entry).values()].map((source) => [source.url, source])),
  );
  const sources = [...cited.values()].sort(
    (a, b) => compare(slugOf(a.publisher), slugOf(b.publisher)) || compare(a.url, b.url),
  );
  const numbers = new Map(sources.map(({ url }, n) => [url, n]));
  const setting = { graph, href, marks: new Map(), anchors: new Map(), former: new Map(), numbers };
  return {
    kind: name,
    one: title.one,
    many: title.many,
    fields,
    entries: entries.map((entry) => entryOf(entry, fields, setting)),
    sources: sources.map(({ publisher, title: words, url, published }) => ({
      publisher,
      title: words,
      url,
      page: href(pathOf.source(sourceSlug(url))),
      ...(published ? { published: whenWords(published) } : {}),
    })),
  };
}

import { hrefFrom, pathOf, slugOf, sourceSlug, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { fieldsOfKind, valueAt } from '../graph/fields.ts';
import { sourcesOf } from '../graph/sources.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { countriesOf, yearOf } from './facets.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { relationsOf, type RelationGroup } from './relations.ts';
import { statementsOf, type Mark, type Setting, type Statement } from './statements.ts';
import { whenWords } from './words.ts';

/** A field and all that is stated of it. */
export interface Fact {
  readonly label: string;
  readonly anchor: string;
  readonly statements: readonly Statement[];
}

/** A source as an entry page lists it. */
export interface SourceRow {
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: Anchor;
  /** Date, type, and a warning if it was only read second-hand. */
  readonly terms: readonly string[];
  readonly page: string;
}

/** Everything an entry page shows, save its text. */
export interface EntryPage {
  readonly frame: Frame;
  readonly name: string;
  readonly kind: Anchor;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly relations: readonly RelationGroup[];
  readonly sources: readonly SourceRow[];
  readonly facets: { readonly kind: string; readonly countries: readonly string[]; readonly year?: string };
}

/** Fields that the head of the page shows, or that need a place of their own. */
const shownElsewhere = new Set(['name', 'aliases', 'summary', 'sources']);

/** Fragment of a field on its entry's page. */
export function fieldAnchor(path: string): string {
  return path.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function sourceRows(entry: Entry, href: Href): SourceRow[] {
  return [...sourcesOf(entry)].map(([key, source], index) => {
    return {
      number: index + 1,
      anchor: `source-${key}`,
      title: source.title,
      url: source.url,
      publisher: { text: source.publisher, href: href(pathOf.publisher(slugOf(source.publisher))) },
      terms: [
        ...(source.published ? [whenWords(source.published)] : []),
        source.type,
        ...(source.read === 'second-hand' ? ['known only at second hand'] : []),
      ],
      page: href(pathOf.source(sourceSlug(source.url))),
    };
  });
}

/** Marks by source key, for facts and for the text alike. */
export function marksByKey(entry: Entry): ReadonlyMap<string, Mark> {
  return new Map(
    [...sourcesOf(entry)].map(([key, source], index): [string, Mark] => [
      key,
      { number: index + 1, href: `#source-${key}`, title: `${source.publisher}: ${source.title}` },
    ]),
  );
}

/** The page of one entry. */
export function entryPage(graph: Graph, entry: Entry): EntryPage {
  const kind = kindOf(entry.kind);
  const path = pathOf.entry(entry.kind, entry.id);
  const href = hrefFrom(path);
  const setting: Setting = { graph, href, marks: marksByKey(entry) };
  const facts = fieldsOfKind(entry.kind)
    .filter((field) => !shownElsewhere.has(field.path))
    .map(({ path: field, info }): Fact => ({
      label: info.label,
      anchor: fieldAnchor(field),
      statements: statementsOf(valueAt(entry, field), setting),
    }))
    .filter((fact) => fact.statements.length > 0);
  const year = yearOf(entry, kind.dated);
  return {
    frame: frameOf(path, entry.data.name, entry.data.summary),
    name: entry.data.name,
    kind: { text: kind.title.one, href: href(pathOf.listing(entry.kind)) },
    aliases: entry.data.aliases,
    summary: entry.data.summary,
    facts,
    relations: relationsOf(graph, entry, href),
    sources: sourceRows(entry, href),
    facets: { kind: kind.title.many, countries: countriesOf(graph, entry), ...(year === undefined ? {} : { year }) },
  };
}

import { pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { spanOfClaim } from '../graph/claim-time.ts';
import { isClaim, isCountry, isNamed, isParty, isRef } from '../graph/fields.ts';
import type { Claim, Named, Party, Ref, When } from '../kinds/values.ts';
import { hueOf } from '../kinds/hues.ts';
import type { Entry } from '../parse/entry.ts';
import { choiceWords, countryName, unknownWords, valueWords, whenWords } from './words.ts';

/** When a claim holds: its own date, or when what says so came out. */
export function asOfWords(entry: Entry, claim: Claim): string {
  if (claim.asOf) return whenWords(claim.asOf);
  const published = spanOfClaim(entry, claim);
  return published ? `published ${whenWords(published)}` : 'undated';
}

/** A numbered mark that leads to a source in the list below. */
export interface Mark {
  readonly number: number;
  readonly href: string;
  readonly title: string;
}

/** Words, linked where they name an entry or a page. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
  /** Class that lends it the hue of its kind, where it leads to an entry. */
  readonly hue?: string;
}

/** One statement in the fact table. */
export interface Statement {
  readonly pieces: readonly Piece[];
  readonly known: boolean;
  /** "as of Feb 2026", "planned", "dense", "chip" … */
  readonly terms: readonly string[];
  readonly note?: string;
  readonly marks: readonly Mark[];
  /** It says more of the statement before it. */
  readonly detail?: boolean;
  /** Permanent fragment of the claim that it draws. */
  readonly anchor?: string;
  /** Fragments that led here before and must go on doing so. */
  readonly former?: readonly string[];
  /** As-of date for a citation: a day, a month or a year. */
  readonly date?: string;
}

/** What a statement is drawn with: the entries it may link to, and the marks of its page. */
export interface Setting {
  readonly graph: Graph;
  readonly href: Href;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Fragments of the claims that have a place on this page. */
  readonly anchors: ReadonlyMap<Claim, string>;
  /** Fragments that a claim had before, by the one it has now. */
  readonly former: ReadonlyMap<string, readonly string[]>;
}

/** What is named, linked to its entry if it has one. */
export function pieceOf(item: Ref | Named, { graph, href }: Pick<Setting, 'graph' | 'href'>): Piece {
  if (item.type === 'named') return { text: item.name };
  const entry = graph.byId.get(item.id);
  if (!entry) return { text: item.id };
  return { text: entry.data.name, href: href(pathOf.entry(entry.kind, entry.id)), hue: hueOf(entry.kind) };
}

function marksOf(keys: readonly string[], { marks }: Setting): Mark[] {
  return keys.flatMap((key) => marks.get(key) ?? []).sort((a, b) => a.number - b.number);
}

/** Characters of an ISO date that a citation gives, by how precisely it is known. */
const citedLength = { day: 10, month: 7, quarter: 4, half: 4, year: 4, interval: 4 } as const;

/** The day, month or year in which a date begins, as far as it is known: "2026-02". */
export function isoOf({ from, precision }: When): string {
  return from.slice(0, citedLength[precision]);
}

/** What a claim is measured on, and whether it is only planned. */
export function termsOf({ basis, planned, of }: Claim): string[] {
  return [...(of === undefined ? [] : [of]), ...new Set([...basis, ...(planned ? ['planned'] : [])])];
}

export function claimStatement(claim: Claim, setting: Setting): Statement {
  const text = claim.value !== undefined ? valueWords(claim.value) : unknownWords(claim.unknown ?? 'not-found');
  return {
    pieces: [{ text }],
    known: claim.value !== undefined,
    terms: [...termsOf(claim), ...(claim.asOf ? [`as of ${whenWords(claim.asOf)}`] : [])],
    ...(claim.note === undefined ? {} : { note: claim.note }),
    marks: marksOf(claim.sources, setting),
    ...anchorOf(claim, setting),
    ...(claim.asOf ? { date: isoOf(claim.asOf) } : {}),
  };
}

function anchorOf(claim: Claim, { anchors, former }: Setting): Pick<Statement, 'anchor' | 'former'> {
  const anchor = anchors.get(claim);
  return anchor === undefined ? {} : { anchor, former: former.get(anchor) ?? [] };
}

/** A party and its part, then what it alone gave or took, each amount a statement of its own. */
function partyStatements(party: Party, setting: Setting): Statement[] {
  const head: Statement = {
    pieces: [pieceOf(party.party, setting)],
    known: true,
    terms: [party.part],
    ...(party.note === undefined ? {} : { note: party.note }),
    marks: marksOf(party.sources, setting),
  };
  return [head, ...party.amount.map((claim) => ({ ...claimStatement(claim, setting), detail: true }))];
}

function plain(pieces: readonly Piece[]): Statement {
  return { pieces, known: true, terms: [], marks: [] };
}

function siteWords(site: Record<string, unknown>): string {
  const name = String(site['name']);
  return isCountry(site['country']) ? `${name} (${countryName(site['country'].code)})` : name;
}

const registers: Readonly<Record<string, readonly [label: string, address: (id: string) => string | undefined]>> = {
  wikidata: ['Wikidata', (id) => `https://www.wikidata.org/wiki/${id}`],
  ticker: ['Ticker', () => undefined],
  lei: ['LEI', () => undefined],
  arxiv: ['arXiv', (id) => `https://arxiv.org/abs/${id}`],
};

function registerPieces(identifiers: Record<string, unknown>): Piece[] {
  return Object.entries(identifiers).flatMap(([key, id]) => {
    if (typeof id !== 'string') return [];
    const [label, address] = registers[key] ?? [key, () => undefined];
    const href = address(id);
    return [{ text: `${label} ${id}`, ...(href === undefined ? {} : { href }) }];
  });
}

/** The statements of any field, by the shape of its value. */
export function statementsOf(value: unknown, setting: Setting): Statement[] {
  if (value === undefined) return [];
  if (typeof value === 'string')
    return [plain([{ text: choiceWords(value), ...(/^https?:/.test(value) ? { href: value } : {}) }])];
  if (isCountry(value)) return [plain([{ text: countryName(value.code) }])];
  if (isRef(value) || isNamed(value)) return [plain([pieceOf(value, setting)])];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.every(isClaim)) return items.map((claim) => claimStatement(claim, setting));
    if (items.every(isParty)) return items.flatMap((party) => partyStatements(party, setting));
    return [plain(items.flatMap((item) => statementsOf(item, setting).flatMap((statement) => statement.pieces)))];
  }
  const record = value as Record<string, unknown>;
  if (record['type'] === 'when') return [plain([{ text: whenWords(value as When) }])];
  if ('name' in record) return [plain([{ text: siteWords(record) }])];
  return [plain(registerPieces(record))];
}

import { pathOf, type Href } from '../graph/addresses.ts';
import { isKindName, kindOf } from '../kinds/index.ts';
import { statementOf, type Meaning, type Member, type Shape } from '../kinds/shape.ts';
import { dimensions, type DimensionName } from '../kinds/units.ts';
import { wordsOf } from './part-words.ts';

/** A key of a group, for someone who is to write it. */
export interface Part {
  readonly name: string;
  readonly required: boolean;
  readonly about: string;
  readonly form: Form;
}

/** A part of a sentence: plain, a link, or something to be typed as it stands. */
export interface Phrase {
  readonly text: string;
  readonly href?: string;
  readonly typed?: true;
}

/** What a field takes, in words. */
export interface Form {
  /** A sentence: "Takes a claim or a list of claims, whose value is a power, such as 350 W." */
  readonly takes: readonly Phrase[];
  /** Keys of what stands in braces. */
  readonly parts: readonly Part[];
}

/** Where the manual tells what a form cannot say in a line. */
export const anchors = { claims: 'claims', dates: 'dates', units: 'units', sources: 'sources' } as const;

/** Fragment of the line that lists the units of a dimension. */
export function unitsAnchor(dimension: DimensionName): string {
  return `${anchors.units}-${dimension}`;
}

function said(...words: (string | Phrase)[]): Phrase[] {
  return words.map((word) => (typeof word === 'string' ? { text: word } : word));
}

function listed(phrases: readonly Phrase[], last = ' or '): Phrase[] {
  return phrases.flatMap((phrase, n) => [...(n === 0 ? [] : said(n === phrases.length - 1 ? last : ', ')), phrase]);
}

/** What is to be typed as it stands, one after the other. */
export function typed(words: readonly string[]): Phrase[] {
  return listed(
    words.map((text) => ({ text, typed: true })),
    ', ',
  );
}

/** A sentence of what a field takes. */
function sentence(phrases: readonly Phrase[], words: readonly string[]): Phrase[] {
  return said('Takes ', ...phrases, ...(words.length > 0 ? [': ', ...typed(words)] : []), '.');
}

/** A sentence of what a part takes that is not the same in every field. */
export function takes(what: string): Form {
  return { takes: sentence(said(what), []), parts: [] };
}

/** Text with what is to be typed between backticks. */
export function phrases(text: string): Phrase[] {
  return text.split('`').flatMap((part, n) => (n % 2 === 1 ? typed([part]) : said(part)));
}

/** Which words the basis of a claim may be, as a sentence; nothing if it takes none. */
function basesOf(bases: readonly string[] = []): Phrase[] {
  return bases.length === 0 ? [] : said(' Its ', ...typed(['basis']), ' may be ', ...typed(bases), '.');
}

/** What a text stands for: of one, and of several. */
function meaningWords(meaning: Meaning, many: boolean, href: Href): Phrase[] {
  switch (meaning.type) {
    case 'entry': {
      const kinds = meaning.kinds.filter(isKindName).map((name): Phrase => {
        const { one, many: all } = kindOf(name).title;
        return { text: (many ? all : one).toLowerCase(), href: href(pathOf.listing(name)) };
      });
      return said(many ? 'ids of ' : 'the id of a ', ...listed(kinds));
    }
    case 'country':
      return said(many ? 'country codes' : 'a country code', ': two capital letters (ISO 3166-1), or EU');
    case 'date':
      return said({ text: many ? 'dates' : 'a date', href: `#${anchors.dates}` });
    case 'address':
      return said(many ? 'web addresses' : 'a web address', ' in full, with https://');
    case 'source':
      return said({ text: many ? 'keys of sources' : 'the key of a source', href: `#${anchors.sources}` });
  }
}

/** Keys of a group as one would begin to write it: `{ name: … }`. */
function braces(members: readonly Member[]): string {
  const needed = members.filter(({ required }) => required);
  return `{ ${(needed.length > 0 ? needed : members).map(({ key }) => `${key}: …`).join(', ')} }`;
}

function figure(dimension: DimensionName): Phrase[] {
  const { noun, example } = dimensions[dimension];
  return said({ text: noun, href: `#${unitsAnchor(dimension)}` }, ', such as ', ...typed([example]));
}

/** What stands in a place of that shape. `measures`: what a figure there measures. */
function phrase(shape: Shape, many: boolean, href: Href, measures?: DimensionName): Phrase[] {
  switch (shape.type) {
    case 'text':
      if (shape.meaning) return meaningWords(shape.meaning, many, href);
      if (measures) return figure(measures);
      return said(
        many ? 'texts' : 'text',
        shape.longest === undefined ? '' : ` of at most ${shape.longest} characters`,
      );
    case 'number':
      return said(many ? 'numbers' : 'a number');
    case 'truth':
      return said('true or false');
    case 'choice':
      return said(many ? 'words of this list' : 'one of these words');
    case 'tuple':
      return said(`a list of ${shape.of.length} values`);
    case 'group':
      return said(many ? 'items in braces, with these parts' : 'parts in braces');
    case 'record':
      return said('one line for each, under a key of your choice, with parts in braces');
    case 'list': {
      const claim = statementOf(shape);
      if (claim) {
        const claims: Phrase = { text: 'a claim or a list of claims', href: `#${anchors.claims}` };
        return said(claims, ', whose value is ', ...phrase(claim.value.shape, false, href, measures));
      }
      if (shape.lone) return said(...phrase(shape.of, false, href), ', or a list of several');
      return said('a list of ', ...phrase(shape.of, true, href));
    }
    case 'either': {
      const [first, ...others] = shape.of;
      const rest = others.flatMap((other) => (other.type === 'group' ? [braces(other.members)] : []));
      const without = rest.length > 0 ? said(', or ', ...typed(rest), ' for one that has no entry yet') : [];
      return first ? said(...phrase(first, many, href), ...without) : [];
    }
  }
}

function wordsIn(shape: Shape): readonly string[] {
  if (shape.type === 'choice') return shape.options;
  if (shape.type !== 'list') return [];
  return wordsIn(statementOf(shape)?.value.shape ?? shape.of);
}

function partsIn(shape: Shape, href: Href): Part[] {
  if (statementOf(shape)) return [];
  if (shape.type === 'list' || shape.type === 'record') return partsIn(shape.of, href);
  return shape.type === 'group' ? partsOf(shape.members, href) : [];
}

/** What each key of a group takes. */
export function partsOf(members: readonly Member[], href: Href): Part[] {
  return members.map((member) => ({
    name: member.key,
    required: member.required,
    about: wordsOf(member).about,
    form: formOf(member, href),
  }));
}

/** What a field or a part of one takes. */
export function formOf({ shape, info }: Pick<Member, 'shape' | 'info'>, href: Href): Form {
  return {
    takes: [
      ...sentence(phrase(shape, false, href, info?.measures), wordsIn(shape)),
      ...(statementOf(shape) ? basesOf(info?.bases) : []),
    ],
    parts: partsIn(shape, href),
  };
}

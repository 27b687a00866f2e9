import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import { fieldAnchor } from '../graph/claim-address.ts';
import { monthsLimit, yearsLimit } from '../graph/freshness.ts';
import { components } from '../kinds/components.ts';
import type { Ageing, FieldInfo } from '../kinds/field.ts';
import { extensionOf, kindOf, kinds, type KindName } from '../kinds/index.ts';
import { membersOfKind, statementOf, type Member } from '../kinds/shape.ts';
import type { DimensionName } from '../kinds/units.ts';
import { newAddress, skeleton } from './code-host.ts';
import { exampleEntry, type ExampleEntry } from './example-entry.ts';
import {
  anchors,
  formOf,
  partsOf,
  phrases,
  takes,
  typed,
  unitsAnchor,
  type Form,
  type Part,
  type Phrase,
} from './field-form.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { dateForms, figureForms, unitRows, writingRules, type UnitRow, type ValueForm } from './value-forms.ts';

/** One field of a kind, as its author needs to know it. */
export interface FieldRow {
  /** As written in the file; a member of a group after the group and a point. */
  readonly name: string;
  readonly anchor: string;
  readonly label: string;
  readonly about: string;
  readonly required: boolean;
  readonly form: Form;
  /** Lines of a file. */
  readonly example: string;
  /** How fast it ages; a group leaves that to its members. */
  readonly ages?: string;
}

/** Ways to write one sort of value. */
export interface ValueRow {
  readonly what: string;
  readonly examples: readonly Phrase[];
  readonly note?: string;
}

/** How to write an entry of one kind. */
export interface ManualPage {
  readonly frame: Frame;
  readonly kind: KindName;
  readonly title: string;
  readonly about: string;
  /** Where its files stand. */
  readonly path: string;
  readonly start: string;
  readonly listing: Anchor;
  readonly create: string;
  readonly skeleton: string;
  /** Script of the base that the form holds an entry against. */
  readonly base: string;
  readonly example: ExampleEntry;
  readonly fields: readonly FieldRow[];
  /** Keys of a claim, and of one whose value is not known. */
  readonly claim: readonly Part[];
  readonly unknown: readonly Part[];
  readonly source: readonly Part[];
  readonly figures: readonly ValueRow[];
  readonly units: readonly (UnitRow & { readonly anchor: string })[];
  readonly dates: readonly ValueRow[];
  readonly rules: readonly (readonly Phrase[])[];
  /** Where the text may hold them: what a component takes and shows. */
  readonly components: readonly { readonly tag: string; readonly shows: string; readonly takes: string }[];
  readonly problems: string;
  readonly anchors: typeof anchors;
}

/** The field in which an entry declares its sources. */
const declared = 'sources';

const ages: Readonly<Record<Ageing, string>> = {
  never: 'does not age',
  months: `ages in months: give asOf; after ${monthsLimit} days it comes up for a newer source`,
  years: `ages in years: after ${yearsLimit} days it comes up for a newer source`,
};

function valueRow({ examples, ...form }: ValueForm): ValueRow {
  return { ...form, examples: typed(examples) };
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '  ');
}

/** The example of a field as it stands in a file. */
function exampleOf(key: string, { example }: FieldInfo, group?: string): string {
  const field = key === declared ? `${key}:\n${indented(example)}` : `${key}: ${example}`;
  return group === undefined ? field : `${group}:\n${indented(field)}`;
}

/** A field of a kind's schema; then, if it is a group, its members. Members without words of their own are its parts. */
function fieldRows(member: Member, href: Href, group?: string): FieldRow[] {
  const { key, info, shape, required } = member;
  if (!info) return [];
  const name = group === undefined ? key : `${group}.${key}`;
  const inner = shape.type === 'group' ? shape.members.filter((part) => part.info) : [];
  const row: FieldRow = {
    name,
    anchor: `field-${fieldAnchor(name)}`,
    label: info.label,
    about: info.about,
    required,
    form: inner.length > 0 ? takes('the fields that follow, each on a line of its own below it') : formOf(member, href),
    example: exampleOf(key, info, group),
    ...(inner.length > 0 ? {} : { ages: ages[info.ages] }),
  };
  return [row, ...inner.flatMap((part) => fieldRows(part, href, name))];
}

/** All members that say something of themselves, those of groups and of lists of groups included. */
function described(members: readonly Member[]): Member[] {
  return members.flatMap((member) => {
    const shape = member.shape.type === 'list' ? member.shape.of : member.shape;
    return [member, ...(shape.type === 'group' ? described(shape.members) : [])];
  });
}

/** How a claim is written, and one whose value is not known. A kind without claims has neither. */
function claimParts(members: readonly Member[], href: Href): Pick<ManualPage, 'claim' | 'unknown'> {
  const claims = described(members).filter(({ shape }) => statementOf(shape));
  // The one that takes most shows all that a claim of this kind may hold.
  const [fullest] = claims.sort((a, b) => (b.info?.bases?.length ?? 0) - (a.info?.bases?.length ?? 0));
  const shape = fullest?.shape;
  const forms = shape?.type === 'list' && shape.of.type === 'either' ? shape.of.of : [];
  const keyed = (key: string) => {
    const form = forms.find((one) => one.type === 'group' && one.members.some((member) => member.key === key));
    return form?.type === 'group' ? partsOf(form.members, href) : [];
  };
  const general = (part: Part): Part => {
    if (part.name === 'value') return { ...part, form: takes('what the field takes') };
    if (part.name === 'basis') return { ...part, form: takes('words that the field names, one or a list of several') };
    return part;
  };
  return { claim: keyed('value').map(general), unknown: keyed('unknown') };
}

function componentRows(kind: KindName): ManualPage['components'] {
  if (extensionOf(kind) === 'md') return [];
  return Object.entries(components).map(([name, { attributes, shows, place }]) => ({
    tag: `<${name} ${Object.keys(attributes)
      .map((attribute) => `${attribute}="…"`)
      .join(' ')} />`,
    shows: `${shows} ${place === 'block' ? 'On a line of its own.' : 'Within a sentence.'}`,
    takes: Object.entries(attributes)
      .map(([attribute, takes]) => `${attribute}: ${takes}`)
      .join('; '),
  }));
}

/** Every kind has a page in the manual. */
export function manualKinds(): KindName[] {
  return kinds.map(({ name }) => name);
}

export function manualPage(name: string): ManualPage {
  const kind = kindOf(name);
  const path = pathOf.manual(kind.name);
  const href = hrefFrom(path);
  const members = membersOfKind(kind.schema);
  const measured = new Set(
    described(members).flatMap(({ info }): DimensionName[] => (info?.measures ? [info.measures] : [])),
  );
  const sources = members.find(({ key }) => key === declared)?.shape;
  const title = `${kind.title.many}: how to write an entry`;
  return {
    frame: frameOf(
      path,
      title,
      `${kind.title.many}: every field, what it means and how it is written, with an example.`,
    ),
    kind: kind.name,
    title,
    about: kind.about,
    path: `content/${kind.name}/<id>.${extensionOf(kind.name)}`,
    start: href(pathOf.contribute),
    listing: { text: kind.title.many, href: href(pathOf.listing(kind.name)) },
    create: newAddress(kind.name),
    skeleton: skeleton(kind.name),
    base: href(pathOf.base),
    example: exampleEntry(kind.name),
    fields: members.flatMap((member) => fieldRows(member, href)),
    ...claimParts(members, href),
    source: sources?.type === 'record' && sources.of.type === 'group' ? partsOf(sources.of.members, href) : [],
    figures: measured.size > 0 ? figureForms.map(valueRow) : [],
    units: unitRows(measured).map((row) => ({ ...row, anchor: unitsAnchor(row.dimension) })),
    dates: dateForms.map(valueRow),
    rules: writingRules.map(phrases),
    components: componentRows(kind.name),
    problems: href(pathOf.problems),
    anchors,
  };
}

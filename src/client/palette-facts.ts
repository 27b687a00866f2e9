import type { Quantity } from '../kinds/values.ts';
import type { Fact, FactEntry, FactsIndex } from '../views/facts-index.ts';
import { readQuestion, type AskedFigure, type Question } from './palette-question.ts';
import { likeness, tellingWords } from './palette-words.ts';

/** A figure that answers a query. */
export interface FactHit {
  readonly entry: FactEntry;
  readonly label: string;
  readonly value: string;
  readonly terms: string;
  readonly anchor: string;
}

/** Words that people use for a field → a word of its label. */
const synonyms: Readonly<Record<string, string>> = {
  tdp: 'power',
  watts: 'power',
  consumption: 'power',
  valued: 'valuation',
  worth: 'valuation',
  cap: 'valuation',
  pledge: 'commitment',
  pledged: 'commitment',
  committed: 'commitment',
  investment: 'commitment',
  cost: 'price',
  costs: 'price',
  vram: 'memory',
  ram: 'memory',
  sram: 'chip',
  gpus: 'accelerators',
  params: 'parameters',
  weights: 'parameters',
  node: 'process',
  dose: 'ionising',
  funding: 'raised',
};

interface Row {
  readonly fact: Fact;
  readonly entry: FactEntry;
  readonly label: string;
  /** Its field's place among those that measure the same. */
  readonly place: number;
  /** Words of the field and of what the figure is measured on. */
  readonly own: readonly string[];
  readonly called: readonly string[];
  readonly about: readonly string[];
}

/** How well a word fits any of some; a slip is let pass. */
function fitOf(word: string, known: readonly string[]): number {
  return known.reduce((most, one) => Math.max(most, likeness(word, one)), 0);
}

function fieldFit(word: string, { own }: Row): number {
  const other = synonyms[word];
  return Math.max(fitOf(word, own), other === undefined ? 0 : fitOf(other, own) * 0.95);
}

/** How near two figures may lie, as a share of the one that is asked for: first as good as equal, then in the region. */
const nearness = [0.01, 0.1] as const;

/** Bounds of a figure in one unit: dollars for money that has a rate. `undefined`: the two cannot be compared. */
function factorOf(
  unit: string,
  asked: Quantity,
  exact: boolean,
  dollars: FactsIndex['dollars'],
): [number, number] | undefined {
  if (asked.dimension !== 'money' || unit === asked.unit) return [1, 1];
  const rate = (currency: string) => (currency === 'USD' ? 1 : dollars[currency]);
  const [one, other] = [rate(unit), rate(asked.unit)];
  return exact || one === undefined || other === undefined ? undefined : [one, other];
}

/** How far a figure is from one that is asked for, or what it is worth where the largest or smallest comes first. Smaller is better. */
function distance(
  [, , dimension, low, high, unit]: Fact,
  { side, readings, currency }: AskedFigure,
  dollars: FactsIndex['dollars'],
  near: number,
): number | undefined {
  const asked = readings.find((reading) => reading.dimension === dimension);
  if (!asked) return undefined;
  const factors = factorOf(unit, asked, currency && (side === 'at' || side === 'about'), dollars);
  if (!factors) return undefined;
  const ends = [low ?? high, high ?? low].map((end) => (end ?? 0) * factors[0]);
  const [bottom = 0, top = 0] = ends;
  const [least, most] = [asked.low, asked.high].map((end) => (end === null ? null : end * factors[1]));
  switch (side) {
    case 'above':
      return least != null && top > least ? -top : undefined;
    case 'from':
      return least != null && top >= least ? -top : undefined;
    case 'below':
      return most != null && bottom < most ? bottom : undefined;
    case 'up to':
      return most != null && bottom <= most ? bottom : undefined;
    case 'between':
      return least != null && most != null && top >= least && bottom <= most ? -top : undefined;
    case 'about':
    case 'at': {
      const wanted = least ?? 0;
      const off = wanted >= bottom && wanted <= top ? 0 : Math.min(Math.abs(bottom - wanted), Math.abs(top - wanted));
      const share = wanted === 0 ? off : off / wanted;
      return share <= (side === 'about' ? Math.max(near, nearness[1]) : near) ? share : undefined;
    }
  }
}

function hitOf({ fact, entry, label }: Row): FactHit {
  const [, , , , , , value, terms, anchor] = fact;
  return { entry, label, value, terms, anchor };
}

/** One figure for each field of an entry. */
function oneForField(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ fact: [entry, field] }) => {
    const key = `${entry} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Finds figures by what they are, and by the words of their field and entry. Built once from the index. */
export function factsSearch({ entries, fields, facts, dollars }: FactsIndex): (query: string) => FactHit[] {
  const words = entries.map(({ name, words: said, country = '', year = '' }) => ({
    called: [name, ...said.split('; ')].flatMap(tellingWords),
    about: [country, year].flatMap(tellingWords),
  }));
  const rows = facts.flatMap((fact): Row[] => {
    const entry = entries[fact[0]];
    const [label = '', group = '', place = 0] = fields[fact[1]] ?? [];
    if (!entry) return [];
    const own = [label, group, fact[7]].flatMap(tellingWords);
    return [
      { fact, entry, label, place, own, called: words[fact[0]]?.called ?? [], about: words[fact[0]]?.about ?? [] },
    ];
  });

  /** How well the words of a query fit a figure; `undefined` if one fits nothing. A word of its field counts most. */
  const wordsFit = (asked: readonly string[], row: Row): number | undefined => {
    let sum = 0;
    for (const word of asked) {
      const [field, other] = [fieldFit(word, row), Math.max(fitOf(word, row.called), fitOf(word, row.about))];
      if (field === 0 && other === 0) return undefined;
      sum += Math.max(field * 2, other);
    }
    return asked.length === 0 ? 0 : sum / asked.length;
  };

  const asked = ({ figures, words: said }: Question, near: number): Row[] => {
    const matched = rows.flatMap((row) => {
      const fit = wordsFit(said, row);
      if (fit === undefined) return [];
      const which = figures.findIndex((figure) => distance(row.fact, figure, dollars, near) !== undefined);
      const figure = figures[which];
      if (!figure) return [];
      const order = figure.readings.findIndex(({ dimension }) => dimension === row.fact[2]);
      return [{ row, fit, which, order, distance: distance(row.fact, figure, dollars, near) ?? 0 }];
    });
    // Where two figures are asked for, an entry must have both.
    const complete = matched.filter(({ row }) =>
      figures.every((_, which) => matched.some((other) => other.which === which && other.row.entry === row.entry)),
    );
    return complete
      .sort(
        (a, b) =>
          a.which - b.which ||
          Math.round(10 * (b.fit - a.fit)) ||
          a.order - b.order ||
          a.row.place - b.row.place ||
          (figures[a.which]?.side === 'at' ? 0 : b.row.fact[9] - a.row.fact[9]) ||
          a.distance - b.distance ||
          b.row.fact[9] - a.row.fact[9],
      )
      .map(({ row }) => row);
  };

  /** Figures of a field that is named beside its entry: "openai valuation". */
  const named = (query: string): Row[] => {
    const said = tellingWords(query);
    if (said.length < 2) return [];
    return rows
      .flatMap((row) => {
        const ofField = said.filter((word) => fieldFit(word, row) >= 0.7);
        const rest = said.filter((word) => !ofField.includes(word));
        const name = tellingWords(row.entry.name);
        const fit = rest.reduce((sum, word) => sum + Math.max(fitOf(word, name) * 1.2, fitOf(word, row.called)), 0);
        const fits = ofField.length > 0 && rest.length > 0 && rest.every((word) => fitOf(word, row.called) > 0.7);
        const share = rest.join('').length / Math.max(1, name.join('').length);
        return fits ? [{ row, fit: ofField.length * 10 + fit + Math.min(1, share) }] : [];
      })
      .sort((a, b) => b.fit - a.fit || b.row.fact[9] - a.row.fact[9])
      .map(({ row }) => row);
  };

  return (query) => {
    const question = readQuestion(query);
    if (!question) return oneForField(named(query)).map(hitOf);
    const [equal, region] = nearness;
    const found = asked(question, equal);
    return oneForField(found.length > 0 ? found : asked(question, region)).map(hitOf);
  };
}

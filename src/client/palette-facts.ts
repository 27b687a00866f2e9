import type { Fact, FactEntry, FactsIndex } from '../views/facts-index.ts';
import { distance, nearness } from './palette-figure.ts';
import { synonyms } from './palette-fields.ts';
import { readQuestion, type Question } from './palette-question.ts';
import { bestOf, vocabulary } from './palette-vocabulary.ts';
import { tellingWords, wordsIn } from './palette-words.ts';

/** A figure that answers a query. */
export interface FactHit {
  readonly entry: FactEntry;
  readonly label: string;
  readonly value: string;
  readonly terms: string;
  readonly anchor: string;
}

/** Figures that answer a query. `near`: none is of the size that was asked for, and these come nearest. */
export interface FactsFound {
  readonly hits: readonly FactHit[];
  readonly near: boolean;
}

interface Row {
  readonly fact: Fact;
  readonly entry: FactEntry;
  readonly label: string;
  /** Its field's place among those that measure the same. */
  readonly place: number;
  /** What 1 means as this figure is written, and as those of its field and kind mostly are: 1e9 for "192 GB". */
  readonly scale: { readonly own: number; readonly usual: number };
  /** Words of the field, of what the figure is measured on, and of its entry, as numbers. */
  readonly words: readonly number[];
  readonly terms: readonly number[];
  readonly name: readonly number[];
  readonly called: readonly number[];
  readonly about: readonly number[];
  /** Share of the letters of the entry's name that a word of so many letters is. */
  readonly letters: number;
}

/** How well one word of a query fits a figure: by its field, by what that is measured on, by the name of its entry, by any of its names, by its place and year. */
type WordFit = Readonly<Record<'field' | 'terms' | 'name' | 'called' | 'about', (row: Row) => number>>;

/** A word this like one of a field means the field; one this like a name, two slips away at most, means its entry. */
const means = { field: 0.7, entry: 0.59 } as const;

/** What 1 means in a figure, by its words: 1e9 in "192 GB" that holds 192,000,000,000. */
function scaleOf([, , , low, high, , value]: Fact): number {
  const number = Number(/\d[\d,]*(?:\.\d+)?/.exec(value)?.[0].replaceAll(',', '') ?? 1);
  return 10 ** Math.round(Math.log10((low ?? high ?? 1) / (number || 1)));
}

function most<T>(values: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** One figure for each field of an entry. */
function oneForField(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ fact: [entry, field] }) => {
    const key = `${entry} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
}

function hitOf({ fact, entry, label }: Row): FactHit {
  const [, , , , , , value, terms, anchor] = fact;
  return { entry, label, value, terms, anchor };
}

/** Finds figures by what they are, and by the words of their field and entry. Built once from the index. */
export function factsSearch({ entries, fields, facts, dollars }: FactsIndex): (query: string) => FactsFound {
  const { numbersOf, fitOf } = vocabulary();
  const known = entries.map((entry) => ({
    entry,
    name: numbersOf(entry.name),
    called: numbersOf(entry.name, entry.words),
    about: numbersOf(entry.country ?? '', entry.year ?? ''),
    letters: wordsIn(entry.name).join('').length,
  }));
  const kindAndField = ([entry, field]: Fact) => `${entries[entry]?.kind ?? ''} ${field}`;
  const usual = new Map([...Map.groupBy(facts, kindAndField)].map(([key, some]) => [key, most(some.map(scaleOf))]));
  const rows = facts.flatMap((fact): Row[] => {
    const of = known[fact[0]];
    const [label = '', group = '', place = 0] = fields[fact[1]] ?? [];
    if (!of) return [];
    const scale = { own: scaleOf(fact), usual: usual.get(kindAndField(fact)) ?? 1 };
    return [{ fact, label, place, scale, words: numbersOf(label, group), terms: numbersOf(fact[7]), ...of }];
  });
  const fieldWords = new Set(fields.flatMap(([label, group]) => [label, group].flatMap(tellingWords)));
  const isField = (word: string) => word in synonyms || fieldWords.has(word);

  const wordFit = (word: string): WordFit => {
    const [fit, other] = [fitOf(word), fitOf(synonyms[word] ?? word)];
    return {
      field: ({ words }) => Math.max(bestOf(fit, words), 0.95 * bestOf(other, words)),
      terms: ({ terms }) => bestOf(fit, terms),
      name: ({ name }) => bestOf(fit, name),
      called: ({ called }) => bestOf(fit, called),
      about: ({ about }) => bestOf(fit, about),
    };
  };

  /** How well the words of a query fit a figure; `undefined` if one fits nothing. A word of its field counts most. */
  const wordsFit = (said: readonly WordFit[], row: Row): number | undefined => {
    let sum = 0;
    for (const word of said) {
      const field = Math.max(word.field(row), word.terms(row));
      const other = Math.max(word.called(row), word.about(row));
      if (field === 0 && other === 0) return undefined;
      sum += Math.max(field * 2, other);
    }
    return said.length === 0 ? 0 : sum / said.length;
  };

  const asked = ({ figures, words }: Question, near: number): Row[] => {
    const said = words.map(wordFit);
    const matched = rows.flatMap((row) => {
      for (const [which, figure] of figures.entries()) {
        const at = figure.side === 'at';
        const off = distance(row.fact, figure, { dollars, scale: at ? row.scale.own : row.scale.usual, near });
        const fit = off === undefined ? undefined : wordsFit(said, row);
        if (off === undefined || fit === undefined) continue;
        const order = figure.readings.findIndex(({ dimension }) => dimension === row.fact[2]);
        return [{ row, fit, which, order, off, at, field: figure.bare ? row.fact[1] : 0 }];
      }
      return [];
    });
    // Where two figures are asked for, an entry must have both.
    const having = figures.map((_, index) => new Set(matched.flatMap((m) => (m.which === index ? m.row.entry : []))));
    return matched
      .filter(({ row }) => having.every((some) => some.has(row.entry)))
      .sort(
        (a, b) =>
          a.which - b.which ||
          Math.round(10 * (b.fit - a.fit)) ||
          a.order - b.order ||
          a.field - b.field ||
          a.row.place - b.row.place ||
          (a.at ? 0 : b.row.fact[9] - a.row.fact[9]) ||
          a.off - b.off ||
          b.row.fact[9] - a.row.fact[9],
      )
      .map(({ row }) => row);
  };

  /** Figures of a field that is named beside its entry: "openai valuation". */
  const named = (query: string): Row[] => {
    const words = tellingWords(query);
    if (words.length < 2) return [];
    const said = words.map((word) => ({ ...wordFit(word), length: word.length }));
    return rows
      .flatMap((row) => {
        // "Chip" is what a chip is called before it is what its memory is on.
        const ofField = said.filter(({ field, called }) => field(row) >= Math.max(means.field, called(row) + 0.01));
        const rest = said.filter((word) => !ofField.includes(word) && word.terms(row) < means.field);
        if (ofField.length === 0 || rest.length === 0) return [];
        if (!rest.every(({ called }) => called(row) > means.entry)) return [];
        const fit = rest.reduce((sum, { name, called }) => sum + Math.max(name(row) * 1.2, called(row)), 0);
        const share = rest.reduce((sum, { length }) => sum + length, 0) / Math.max(1, row.letters);
        return [{ row, fit: (said.length - rest.length) * 10 + fit + Math.min(1, share) }];
      })
      .sort((a, b) => b.fit - a.fit || b.row.fact[9] - a.row.fact[9])
      .map(({ row }) => row);
  };

  return (query) => {
    const question = readQuestion(query, isField);
    if (question) {
      const exact = !question.figures.some(({ side }) => side === 'at');
      for (const near of exact ? nearness.slice(0, 1) : nearness) {
        const found = asked(question, near);
        if (found.length > 0) return { hits: oneForField(found).map(hitOf), near: near !== nearness[0] };
      }
    }
    const isName = question?.figures.every(({ bare }) => bare) ?? true;
    return { hits: isName ? oneForField(named(query)).map(hitOf) : [], near: false };
  };
}

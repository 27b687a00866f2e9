import type { IndexedName, NamesIndex } from '../views/names-index.ts';
import { bestOf, vocabulary, type Fit } from './palette-vocabulary.ts';
import { plural, tellingWords, wordsIn } from './palette-words.ts';

/** An entry that was found by what it is called. */
export interface NameHit {
  readonly entry: IndexedName;
  /** The name, alias or identifier that fits best. */
  readonly by: string;
  /** It is what was typed, letter for letter but for case, accents and spaces. */
  readonly exact: boolean;
  /** Every word that was typed stands in that one name. */
  readonly whole: boolean;
  /** No entry fits all that was typed; this one fits a third of the words or more. */
  readonly partly: boolean;
  readonly score: number;
}

/** A name, as numbers of words. `joined` are two neighbours written as one. */
interface Called {
  readonly text: string;
  readonly squeezed: string;
  readonly words: readonly number[];
  readonly joined: readonly number[];
  readonly letters: readonly number[];
  /** How much it counts: a name a little more than an alias. */
  readonly weight: number;
}

interface Row {
  readonly entry: IndexedName;
  readonly called: readonly Called[];
  /** Words of the kind, the countries and the year. */
  readonly about: readonly number[];
  /** Words of the summary. */
  readonly summary: readonly number[];
}

/** How people write countries whose full names they do not type. */
const shortCountries: Readonly<Record<string, string>> = {
  'United States': 'US USA America',
  'United Kingdom': 'UK Britain',
  'United Arab Emirates': 'UAE Emirates',
  'European Union': 'EU Europe',
};

function squeeze(text: string): string {
  return wordsIn(text).join('');
}

/** Finds entries by what they are called. Built once from the index, then asked at every key. */
export function namesSearch({ entries, kinds }: NamesIndex): (query: string) => NameHit[] {
  const { numberOf, numbersOf, fitOf } = vocabulary();
  const calledOf = (text: string, weight: number): Called => {
    const telling = tellingWords(text);
    const words = telling.length > 0 ? telling : wordsIn(text);
    return {
      text,
      squeezed: squeeze(text),
      words: words.map(numberOf),
      joined: words.slice(1).map((word, index) => numberOf((words[index] ?? '') + word)),
      letters: words.map((word) => word.length),
      weight,
    };
  };
  const rows = entries.map((entry): Row => {
    const countries = entry.country?.split(', ') ?? [];
    const about = [...(kinds[entry.kind] ?? []), ...countries, entry.year ?? ''];
    const short = countries.map((country) => shortCountries[country] ?? '');
    return {
      entry,
      called: [
        calledOf(entry.name, 1),
        ...entry.aliases.map((alias) => calledOf(alias, 0.95)),
        ...entry.ids.flatMap((id) => [id, ...id.split(':').slice(1)].map((text) => calledOf(text, 0.95))),
      ],
      about: numbersOf(...about, ...short),
      summary: numbersOf(entry.summary),
    };
  });

  return (query) => {
    const telling = tellingWords(query);
    const words = telling.length > 0 ? telling : wordsIn(query);
    if (words.length === 0) return [];
    const squeezed = squeeze(query);
    const readings = [words, ...joinings(words)].map((reading) => reading.map(fitOf));
    const hitsOf = (spared: number) => {
      const hits = rows.flatMap((row) => {
        // Two words that fit nothing are not to count as one.
        const read = spared > 0 ? readings.slice(0, 1) : readings;
        const scored = read.flatMap((reading) => scoreOf(row, reading, squeezed, spared) ?? []);
        return scored.sort((a, b) => b.score - a.score)[0] ?? [];
      });
      return hits.sort((a, b) => b.score - a.score);
    };
    const complete = hitsOf(0);
    const hits = complete.length > 0 ? complete : hitsOf(Math.floor((words.length * 2) / 3));
    return hits.filter(({ score }) => score > (hits[0]?.score ?? 0) * faint);
  };
}

/** Where words may be missing, one must be in a name as it is, or in the plural: "Sam Altman" is not SambaNova. */
const certain = plural - 0.01;

/** Share of the best score below which a hit is not worth showing. */
const faint = 0.3;

/** The same words with two neighbours written as one: "gb 200" may mean GB200. */
function joinings(words: readonly string[]): string[][] {
  return words.slice(1, 4).map((word, index) => {
    return [...words.slice(0, index), (words[index] ?? '') + word, ...words.slice(index + 2)];
  });
}

/** How one name fits: the share of what was typed that is in it, and the share of it that was typed. */
function nameFit(name: Called, reading: readonly Fit[]): { readonly typed: number; readonly covered: number } {
  const covered = name.words.map(() => 0);
  let typed = 0;
  for (const fit of reading) {
    let [most, at, span] = [0, -1, 1];
    name.words.forEach((word, index) => {
      if ((fit[word] ?? 0) > most) [most, at, span] = [fit[word] ?? 0, index, 1];
    });
    name.joined.forEach((word, index) => {
      if ((fit[word] ?? 0) > most) [most, at, span] = [fit[word] ?? 0, index, 2];
    });
    typed += most;
    for (let index = at; at >= 0 && index < at + span; index++) covered[index] = Math.max(covered[index] ?? 0, most);
  }
  const letters = name.letters.reduce((sum, n) => sum + n, 0);
  const share = covered.reduce((sum, quality, index) => sum + quality * (name.letters[index] ?? 0), 0);
  return { typed: typed / reading.length, covered: share / letters };
}

/** What a word counts that stands in the kind, country or year of an entry, or in its summary, and not in its names. */
const aside = { about: 0.6, summary: 0.4 } as const;

/** How well an entry fits, or nothing if more words than are `spared` fit nowhere, or none fits a name. */
function scoreOf(
  { entry, called, about, summary }: Row,
  reading: readonly Fit[],
  squeezed: string,
  spared: number,
): NameHit | undefined {
  let [sum, named, placed, missed] = [0, 0, 0, 0];
  for (const fit of reading) {
    const inName = called.reduce(
      (most, { words, joined }) => Math.max(most, bestOf(fit, words), bestOf(fit, joined)),
      0,
    );
    const inAbout = aside.about * bestOf(fit, about);
    const inSummary = aside.summary * Math.floor(bestOf(fit, summary));
    const most = Math.max(inName, inAbout, inSummary);
    if (most === 0 && ++missed > spared) return undefined;
    if (inName > (spared > 0 ? certain : 0)) named++;
    if (inAbout > 0) placed++;
    sum += most;
  }
  // A country or a kind alone is not a name; both together say enough.
  if (named === 0 && !(placed === reading.length && placed > 1)) return undefined;
  let chosen = { by: entry.name, exact: false, whole: false, points: -1 };
  for (const name of called) {
    const { typed, covered } = nameFit(name, reading);
    const exact = name.squeezed === squeezed;
    const starts = name.squeezed.startsWith(squeezed);
    const points = name.weight * (60 * typed * covered + (exact ? 100 : 0) + (starts ? 15 : 0));
    const whole = reading.every((fit) => bestOf(fit, name.words) > 0 || bestOf(fit, name.joined) > 0);
    if (points > chosen.points) chosen = { by: name.text, exact, whole, points };
  }
  const { by, exact, whole, points } = chosen;
  const score = (100 * sum) / reading.length + points + 2 * Math.log2(1 + entry.links);
  return { entry, by, exact, whole, partly: missed > 0, score };
}

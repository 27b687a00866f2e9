/** A rate of exchange, with what a reader needs to check it. */
export interface Rate {
  /** ISO 4217. */
  readonly currency: string;
  /** US dollars for one unit of the currency. */
  readonly dollars: number;
  /** The figures that the source prints: "EUR 1 = USD 1.1761 = SEK 10.842". */
  readonly printed: string;
  /** Day that the rate is of, `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string };
}

const date = '2026-05-08';

/** The file always holds the latest day; the one cited was read as it stood on `date`. */
const source = {
  title: 'Euro foreign exchange reference rates',
  publisher: 'European Central Bank',
  url: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
};

/** US dollars for one euro on `date`. */
const dollarsForEuro = 1.1761;

/** Units of each currency for one euro on `date`, as printed. What the bank does not list has no rate. */
const forEuro: Readonly<Record<string, number>> = {
  AUD: 1.6259,
  BRL: 5.7794,
  CAD: 1.6063,
  CHF: 0.9156,
  CNY: 7.9989,
  CZK: 24.304,
  DKK: 7.4726,
  GBP: 0.8641,
  HKD: 9.2067,
  HUF: 356.15,
  ILS: 3.4167,
  INR: 111.1285,
  JPY: 184.37,
  KRW: 1725.08,
  NOK: 10.8215,
  NZD: 1.9735,
  PLN: 4.2318,
  RON: 5.2235,
  SEK: 10.842,
  SGD: 1.4911,
};

function rate(currency: string, perEuro: number, printed: string): [string, Rate] {
  return [currency, { currency, dollars: dollarsForEuro / perEuro, printed, date, source }];
}

/** Rates by currency. Approximate figures in dollars are made with these and no others. */
export const rates: ReadonlyMap<string, Rate> = new Map([
  rate('EUR', 1, `EUR 1 = USD ${dollarsForEuro}`),
  ...Object.entries(forEuro).map(([currency, perEuro]) =>
    rate(currency, perEuro, `EUR 1 = USD ${dollarsForEuro} = ${currency} ${perEuro}`),
  ),
]);

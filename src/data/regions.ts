/** A part of the world, or a group of countries that readers ask for by name. */
export interface Region {
  readonly name: string;
  /** What it is called within a sentence: "the Gulf". */
  readonly inWords: string;
  /** ISO 3166-1 alpha-2 codes, and EU for what speaks of the Union as a whole. */
  readonly countries: readonly string[];
  /** Whose list it is. */
  readonly by: string;
  /** Where that list can be read. */
  readonly source: string;
}

const m49 = {
  by: 'the geoscheme of the United Nations (M49)',
  source: 'https://unstats.un.org/unsd/methodology/m49/',
};

/**
 * Sub-regions of the UN M49 geoscheme by the region they belong to; where M49 divides a sub-region once more, as in
 * sub-Saharan Africa and Latin America, its parts. Source: United Nations Statistics Division, Standard country or area
 * codes for statistical use (M49), https://unstats.un.org/unsd/methodology/m49/. Each country stands once; Antarctica
 * belongs to none. M49 has no code for Taiwan, which stands with Eastern Asia here, as in the tables that join M49 to
 * ISO 3166.
 */
const subRegions: readonly (readonly [region: string, name: string, countries: string])[] = [
  ['Africa', 'Northern Africa', 'DZ EG EH LY MA SD TN'],
  ['Africa', 'Eastern Africa', 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW'],
  ['Africa', 'Middle Africa', 'AO CD CF CG CM GA GQ ST TD'],
  ['Africa', 'Southern Africa', 'BW LS NA SZ ZA'],
  ['Africa', 'Western Africa', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'],
  ['the Americas', 'Northern America', 'BM CA GL PM US'],
  ['the Americas', 'Central America', 'BZ CR GT HN MX NI PA SV'],
  [
    'the Americas',
    'the Caribbean',
    'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  ],
  ['the Americas', 'South America', 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'],
  ['Asia', 'Central Asia', 'KG KZ TJ TM UZ'],
  ['Asia', 'Eastern Asia', 'CN HK JP KP KR MN MO TW'],
  ['Asia', 'South-eastern Asia', 'BN ID KH LA MM MY PH SG TH TL VN'],
  ['Asia', 'Southern Asia', 'AF BD BT IN IR LK MV NP PK'],
  ['Asia', 'Western Asia', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'],
  ['Europe', 'Eastern Europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['Europe', 'Northern Europe', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'],
  ['Europe', 'Southern Europe', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA'],
  ['Europe', 'Western Europe', 'AT BE CH DE FR LI LU MC NL'],
  ['Oceania', 'Australia and New Zealand', 'AU CC CX HM NF NZ'],
  ['Oceania', 'Melanesia', 'FJ NC PG SB VU'],
  ['Oceania', 'the states and islands of Micronesia', 'FM GU KI MH MP NR PW UM'],
  ['Oceania', 'Polynesia', 'AS CK NU PF PN TK TO TV WF WS'],
];

/** What M49 does not know but entries use: what is said of the European Union as a whole is said of Europe. */
const beyond: Readonly<Record<string, readonly string[]>> = { Europe: ['EU'] };

function named(inWords: string): string {
  return inWords.replace(/^the ./, (article) => article.slice(-1).toUpperCase());
}

function m49Region(inWords: string, countries: readonly string[]): Region {
  return { name: named(inWords), inWords, countries, ...m49 };
}

const parts = subRegions.map(([region, name, countries]) => ({ region, name, codes: countries.split(' ') }));

/** The five regions of M49, each with all its countries. */
const continents = [...Map.groupBy(parts, ({ region }) => region)].map(([region, within]) =>
  m49Region(region, [...within.flatMap(({ codes }) => codes), ...(beyond[region] ?? [])]),
);

/** Groups of countries that are no part of M49, by their own lists of members. */
const groups: readonly Region[] = [
  {
    name: 'Gulf',
    inWords: 'the Gulf',
    countries: ['AE', 'BH', 'KW', 'OM', 'QA', 'SA'],
    by: 'the Gulf Cooperation Council, whose members are meant',
    source: 'https://www.gcc-sg.org/',
  },
  {
    name: 'European Union',
    inWords: 'the European Union',
    countries: 'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
    by: 'the European Union, whose members are meant, and the Union as a whole',
    source: 'https://european-union.europa.eu/principles-countries-history/eu-countries_en',
  },
  {
    name: 'Nordic countries',
    inWords: 'the Nordic countries',
    countries: ['AX', 'DK', 'FI', 'FO', 'GL', 'IS', 'NO', 'SE'],
    by: 'the Nordic Council, whose members are meant',
    source: 'https://www.norden.org/en',
  },
];

/** Every region: the named groups, the regions of M49, and their parts. */
export const regions: readonly Region[] = [
  ...groups,
  ...continents,
  ...parts.map(({ name, codes }) => m49Region(name, codes)),
];

import type { Random } from './random.ts';

/** Changes the text of an entry as a slip or an attack would. `other` is the text of some other entry. */
type Mutation = (text: string, random: Random, other: string) => string;

/** What slips, other formats and attacks put into a file. */
const snippets = [
  '<b>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '</p>',
  '&#x202e;',
  '&lt;b&gt;',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '```',
  '~~~',
  '&anchor ',
  '*anchor',
  '<<: *a',
  '!!str ',
  '!js ',
  '%YAML 1.2',
  '\t',
  '\r',
  '\r\n',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ue000',
  '\ud800',
  '\0',
  '---',
  '\n---\n',
  '...',
  '\n...\n',
  '[^x]',
  '[^',
  '[^x]: y',
  '[[x]]',
  '[[',
  '[[openai]]',
  '[[companies/openai#valuation|it]]',
  '[x](javascript:alert(1))',
  '[x](../chips/x.md)',
  '[x](../../../etc/passwd)',
  '[x](//example.com)',
  '[x]: data:text/html,x',
  '![x](https://example.com/x.png)',
  '<https://a:b@example.com>',
  '<Figure of="openai.valuation" />',
  '<Figure of={x} />',
  '{1 + 1}',
  'import x from "x"\n',
  ': ',
  ':',
  ' #',
  '# ',
  '- ',
  '- - - ',
  '? ',
  '| ',
  '>',
  '> ',
  '|\n',
  ', ',
  '\\',
  '$',
  '=',
  '@',
  '__proto__: 1\n',
  'constructor: 1\n',
  'toString: 1\n',
  'null',
  'true',
  'no',
  '~',
  '.inf',
  '0x10',
  '0o7',
  '1e9',
  '1_000',
  '012',
  '-0',
  '+1',
  '1:30',
  '2026-02-30',
  '2026-13',
  '99999',
  '≥',
  '~ ',
  'USD ',
  '€5B',
  'é',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '\u0085',
  '😀',
  '“x”',
  '…',
  '{ value: 1, source: x }',
  '[a, b]',
  '{}',
  '[]',
  '""',
];

const long = ['x', '[', '{', '- ', '> ', '*', '_', '`', '[[', '[^', '<', '&', '9', ' ', '\n', '#', '|', '(', '![', '"'];

const words = ['GW', 'MW', 'GB', 'TB/s', 'USD', 'EUR', 'B', 'M', 'T', 'nm', 'W', 'mm²', '%', 'PFLOPS', 'x', 'K'];

function replaceOne(text: string, random: Random, pattern: RegExp, by: (found: string) => string): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { 0: found, index } = random.pick(places);
  return text.slice(0, index) + by(found) + text.slice(index + found.length);
}

function insertAt(text: string, random: Random, piece: string): string {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function onLines(change: (lines: string[], random: Random, other: string[]) => void): Mutation {
  return (text, random, other) => {
    const lines = text.split('\n');
    change(lines, random, other.split('\n'));
    return lines.join('\n');
  };
}

/** What stands behind `key:` on a line or within braces. */
const value = /(?<=[\w-]: )[^\n,{}[\]]+/g;

/** All mutations by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'delete line': onLines((lines, random) => lines.splice(random.int(lines.length), 1)),
  'duplicate line': onLines((lines, random) => {
    const at = random.int(lines.length);
    lines.splice(random.int(lines.length), 0, lines[at] ?? '');
  }),
  'repeat line': onLines((lines, random) => {
    const at = random.int(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'swap lines': onLines((lines, random) => {
    const [a, b] = [random.int(lines.length), random.int(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  'take line of another': onLines((lines, random, other) => {
    lines.splice(random.int(lines.length), random.int(2), random.pick(other));
  }),
  'change character': (text, random) => {
    const at = random.int(text.length);
    return `${text.slice(0, at)}${String.fromCharCode(32 + random.int(95))}${text.slice(at + 1)}`;
  },
  'flip case': (text, random) =>
    replaceOne(text, random, /[a-z]/gi, (found) =>
      found === found.toLowerCase() ? found.toUpperCase() : found.toLowerCase(),
    ),
  'insert character': (text, random) =>
    insertAt(
      text,
      random,
      String.fromCharCode(random.pick([9, 10, 32 + random.int(95), 160 + random.int(400), random.int(65536)])),
    ),
  'delete character': (text, random) => {
    const at = random.int(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'delete span': (text, random) => {
    const at = random.int(text.length);
    return text.slice(0, at) + text.slice(at + random.int(60));
  },
  'insert snippet': (text, random) => insertAt(text, random, random.pick(snippets)),
  'snippet as value': (text, random) => replaceOne(text, random, value, () => random.pick(snippets)),
  'snippet before value': (text, random) => replaceOne(text, random, value, (found) => random.pick(snippets) + found),
  'snippet as line': onLines((lines, random) => lines.splice(random.int(lines.length + 1), 0, random.pick(snippets))),
  'long run': (text, random) => insertAt(text, random, random.pick(long).repeat(random.pick([20, 100, 1000, 10_000]))),
  'change indent': onLines((lines, random) => {
    const at = random.int(lines.length);
    const line = lines[at] ?? '';
    lines[at] =
      random.pick(['', ' ', '  ', '    ', '\t', '  \t', ' '.repeat(80)]) + (random.int(2) ? line : line.trimStart());
  }),
  'swap values': (text, random, other) => {
    const theirs = other.match(value) ?? ['x'];
    return replaceOne(text, random, value, () => random.pick(theirs));
  },
  'exchange values': (text, random) => {
    const own = text.match(value) ?? ['x'];
    return replaceOne(text, random, value, () => random.pick(own));
  },
  'rename key': (text, random, other) => {
    const theirs = other.match(/[\w-]+(?=: )/g) ?? ['x'];
    return replaceOne(text, random, /[\w-]+(?=: )/g, () => random.pick(theirs));
  },
  truncate: (text, random) => text.slice(0, random.int(text.length)),
  'cut the beginning': (text, random) => text.slice(random.int(40)),
  'quote value': (text, random) =>
    replaceOne(text, random, value, (found) => {
      const quote = random.pick(['"', "'", '“', '`']);
      return quote + found.trim() + random.pick([quote, quote, '']);
    }),
  'unquote value': (text, random) => replaceOne(text, random, /"[^"\n]*"/g, (found) => found.slice(1, -1)),
  'change unit': (text, random) =>
    replaceOne(text, random, /(?<=\d\s?)[A-Za-z%²/]+|\b[A-Z]{3}(?= \d)/g, () => random.pick(words)),
  'change date': (text, random) =>
    replaceOne(text, random, /\b20\d\d(?:-\d\d)?(?:-\d\d)?\b/g, (found) =>
      random.pick([
        found.slice(0, 4),
        `${found}-31`,
        `${found.slice(0, 4)}-0${random.int(10)}`,
        `${1900 + random.int(300)}${found.slice(4)}`,
        found.replaceAll('-', '/'),
        `${found}T00:00`,
        `${found.slice(0, 4)}-Q3`,
        `before ${found}`,
      ]),
    ),
  'change figure': (text, random) =>
    replaceOne(text, random, /\d[\d,.]*/g, (found) =>
      random.pick([
        `${found}0`,
        `-${found}`,
        found.replace(/\d/, '9'),
        `${found}${'0'.repeat(random.int(400))}`,
        `${found}.${found}`,
        `${found}-${found}`,
        found.replaceAll(',', '.'),
        '0',
        '',
      ]),
    ),
  'change link': (text, random, other) => {
    const theirs = other.match(/\[\[[^\]]*\]\]|\[\^[^\]]*\]/g) ?? ['[[x]]'];
    return replaceOne(text, random, /\[\[[^\]]*\]\]|\[\^[^\]]*\]/g, () => random.pick(theirs));
  },
  'other line ends': (text) => text.replaceAll('\n', '\r\n'),
  'one other line end': (text, random) => replaceOne(text, random, /\n/g, () => random.pick(['\r\n', '\r', ' ', ''])),
};

const names = Object.keys(mutations);

/** A text after one to three mutations, and their names. */
export function mutate(text: string, other: string, random: Random): { readonly text: string; readonly by: string[] } {
  const by = Array.from({ length: 1 + random.int(3) }, () => random.pick(names));
  return { by, text: by.reduce((now, name) => mutations[name]?.(now, random, other) ?? now, text) };
}

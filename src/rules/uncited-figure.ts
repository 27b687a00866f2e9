import { currencies } from '../kinds/currencies.ts';
import { dimensions } from '../kinds/units.ts';
import type { Rule } from './rule.ts';

const units = Object.values(dimensions)
  .flatMap(({ base, units: names }) => (base === '' ? [] : [...names.keys()]))
  .filter((unit) => unit !== 'm' && unit !== 'b' && unit !== 'B')
  .sort((a, b) => b.length - a.length);

/** A figure begins once: looked for anew at each of its digits, a long one would take minutes. */
const start = String.raw`(?<![\w.,])`;

const digits = String.raw`\d[\d,.]*(?<![,.])(?:\s?[KMBT]\b)?`;

/** Money, a figure with a unit, a percentage, or a number of millions. Years and model numbers are not figures. */
export const figure = new RegExp(
  [
    String.raw`\b(?:${[...currencies].join('|')})\s?${digits}`,
    String.raw`[$€£₹¥]\s?${digits}`,
    String.raw`${start}${digits}\s?(?:${units.join('|')})(?![A-Za-z])`,
    String.raw`${start}${digits}\s?(?:%|per cent|percent)`,
    String.raw`${start}${digits}\s(?:thousand|million|billion|trillion)\b`,
  ].join('|'),
);

export const uncitedFigure: Rule = {
  name: 'uncited-figure',
  states: 'A paragraph that states a figure cites a source.',
  check: (_graph, { bodies }) =>
    // In a briefing a figure may not be typed at all: rules/components.ts.
    bodies
      .filter(({ file }) => !file.endsWith('.mdx'))
      .flatMap(({ file, body }) =>
        body.passages.flatMap((passage) => {
          const match = passage.cited ? null : figure.exec(passage.text);
          if (!match) return [];
          const from = passage.start - body.start;
          // The text of a passage has no markup, so the figure is looked for in what was written.
          const found = body.text.indexOf(match[0], from);
          const start = found < 0 ? passage.start : body.start + found;
          return [
            {
              file,
              at: found < 0 ? { start, end: passage.end } : { start, end: start + match[0].length },
              reason: `"${match[0].trim()}" stands in a paragraph that cites no source`,
              remedy: 'add [^key] after the sentence, with a key that is declared under sources',
            },
          ];
        }),
      ),
};

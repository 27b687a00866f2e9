import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hueOf } from '../../../src/kinds/hues.ts';
import { kinds } from '../../../src/kinds/index.ts';

const styles = join(import.meta.dirname, '../../../src/styles');
const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** Name of a token → its colour in a scheme, as `#rrggbb`. */
const colours: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  light: new Map([...tokens.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), #[\da-f]{6}\)/g)].map(pair)),
  dark: new Map([...tokens.matchAll(/--([\w-]+): light-dark\(#[\da-f]{6}, (#[\da-f]{6})\)/g)].map(pair)),
};

function pair([, name = '', colour = '']: RegExpExecArray): [string, string] {
  return [name, colour];
}

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ['ground', 'raised', 'marked'];
const hues = Array.from({ length: 8 }, (_, n) => `hue-${String(n + 1)}`);
const inks = ['ink', 'soft', 'accent', 'yes', 'no', 'dispute', ...hues];

test('black on white has the contrast that the standard gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(schemes)('in %s', (scheme) => {
  const colourOf = (name: string) => {
    const colour = colours[scheme].get(name);
    if (colour === undefined) throw new Error(`no colour is called ${name}`);
    return colour;
  };
  const below = (names: readonly string[], least: number) =>
    names.flatMap((name) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colourOf(name), colourOf(ground));
        return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );

  test('every ink can be read on every ground', () => {
    expect(below(inks, 4.5)).toEqual([]);
  });

  test('edges of controls can be seen on every ground', () => {
    expect(below(['edge'], 3)).toEqual([]);
  });

  test('words can be read on each hue where it is a ground itself', () => {
    for (const hue of [...hues, 'accent'])
      expect(contrast(colourOf('ground'), colourOf(hue)), hue).toBeGreaterThan(4.5);
  });
});

test('every kind has a hue of its own', () => {
  const given = kinds.map(({ name }) => hueOf(name));
  expect(new Set(given).size).toBe(kinds.length);
  for (const hue of given) expect(tokens).toContain(`.${hue} {`);
});

test('a colour is written in the tokens and nowhere else', () => {
  for (const file of readdirSync(styles).filter((name) => name !== 'tokens.css')) {
    // A veil of black behind a dialog is no colour.
    const css = readFileSync(join(styles, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|rgb\(0 0 0 \/ \d+%\)/g, '');
    expect(css.match(/#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/gi), file).toBeNull();
  }
});

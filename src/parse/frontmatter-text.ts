import { hiddenIn, hiddenWords } from './characters.ts';
import type { Finding } from './finding.ts';
import { yamlScalar } from './yaml-scalar.ts';

type Path = readonly (string | number)[];

/** Deeper than any schema of ours. */
const deepest = 12;

/** Keys that mean something to programs which read the data. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** What a browser would take for the beginning or the end of a tag, a comment or a declaration. */
const markup = /<[a-z/!?][^\s]*|--!?>|\]\]>/i;

/** A cell that begins so is run by spreadsheets. */
const formula = /^[=+\-@\t]/;

const typographic = /^[“”„«»‘’](.*)[“”„«»‘’]$/s;

/** What is written where the value is to come. */
const placeholder = /^(?:…|\.{2,}|\?+|x{3,}|to ?do|tb[acd])$/i;

function ofText(text: string, at: Path, file: string): Finding[] {
  const place = { file, at: { field: at } };
  const findings: Finding[] = [];
  const characters = hiddenIn(text);
  if (characters !== undefined) findings.push({ ...hiddenWords(characters), ...place });
  const tag = markup.exec(text)?.[0];
  if (tag !== undefined) {
    const reason = `the value holds markup: "${tag.slice(0, 40)}"`;
    findings.push({
      rule: 'raw-html',
      ...place,
      reason,
      remedy: 'write it in plain words; fields hold no HTML',
      found: tag,
    });
  }
  if (formula.test(text)) {
    findings.push({
      rule: 'spreadsheet-formula',
      ...place,
      reason: `"${text.slice(0, 40)}" begins with "${text.slice(0, 1)}"`,
      remedy: 'begin it with a letter or a figure',
    });
  }
  if (placeholder.test(text.trim())) {
    const reason = `"${text.trim()}" only keeps the place of a value`;
    findings.push({ rule: 'wrong-value', ...place, reason, remedy: 'write the value, or remove the field' });
  }
  const inner = typographic.exec(text)?.[1];
  if (inner !== undefined && !/[“”„«»]/.test(inner)) {
    findings.push({
      rule: 'wrong-form',
      ...place,
      reason: `the quotes around "${inner.slice(0, 40)}" are typographic and would become part of the value`,
      remedy: `write ${yamlScalar(inner)}`,
      edits: [{ at: { field: at }, text: yamlScalar(inner) }],
    });
  }
  return findings;
}

/**
 * What no text of the frontmatter may hold, whatever its field: hidden characters, markup, formulas; and what no mapping
 * may: keys that programs stumble over, levels without end. Walks the data once.
 */
export function frontmatterTexts(data: unknown, file: string): Finding[] {
  const findings: Finding[] = [];
  const walk = (value: unknown, at: Path): void => {
    if (typeof value === 'string') findings.push(...ofText(value, at, file));
    if (typeof value !== 'object' || value === null) return;
    if (at.length > deepest) {
      const reason = `values are nested more than ${String(deepest)} levels deep`;
      findings.push({ rule: 'deep-nesting', file, at: { field: at }, reason, remedy: 'take the extra brackets away' });
      return;
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...at, index]);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      const path = [...at, key];
      if (forbiddenKeys.has(key)) {
        const reason = `"${key}" cannot be the name of a field`;
        findings.push({
          rule: 'forbidden-key',
          file,
          at: { field: path, key: true },
          reason,
          remedy: 'remove this line',
        });
      } else if (hiddenIn(key) !== undefined) {
        findings.push({ ...hiddenWords(hiddenIn(key) ?? ''), file, at: { field: path, key: true } });
      }
      walk(item, path);
    }
  };
  walk(data, []);
  return findings;
}

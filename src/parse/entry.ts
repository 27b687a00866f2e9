import { extensionOf, type DataOf, type KindName } from '../kinds/index.ts';
import type { ContentFile } from './content-file.ts';
import { parseFields, type ParsedFields } from './fields.ts';
import type { Finding } from './finding.ts';
import type { Halves } from './frontmatter.ts';
import { parseBody, tooManyMarkers, tooManySigns, type Body } from './markdown.ts';

/** One checked entry. `data` holds exactly what its author wrote, parsed; nothing derived is ever put into it. */
export interface Entry<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
  readonly data: DataOf<K>;
  readonly body: Body;
}

/** A file after parsing: an entry if its fields and its text could be read, and everything wrong with it by itself. */
export interface Parsed extends Omit<ParsedFields, 'data' | 'halves'> {
  readonly entry: Entry | undefined;
  /** The text, read even where the fields are wrong. */
  readonly body: Body | undefined;
}

/** Markdown is never wrong; a component may be, and then nothing of the text can be read. */
function parseText({ body, bodyStart }: Halves, kind: KindName, file: string): { body: Body } | { finding: Finding } {
  const mdx = extensionOf(kind) === 'mdx';
  const deep = tooManyMarkers(body, mdx);
  if (deep !== undefined) {
    const at = { start: bodyStart + deep, end: bodyStart + deep + 1 };
    const remedy = 'take the extra signs at the beginning of the line, or the extra braces, away';
    return { finding: { rule: 'deep-nesting', file, at, reason: 'the text is nested too deeply', remedy } };
  }
  const signs = tooManySigns(body);
  if (signs !== undefined) {
    const at = { start: bodyStart + signs, end: bodyStart + signs + 1 };
    const remedy = 'write quotation marks and & less often, and part the text with empty lines';
    return {
      finding: {
        rule: 'deep-nesting',
        file,
        at,
        reason: 'there are too many quotation marks or entities in one paragraph',
        remedy,
      },
    };
  }
  try {
    return { body: parseBody(body, bodyStart, mdx) };
  } catch (error) {
    const [, line = '1', column = '1', message = ''] = /^(\d+):(\d+): (.*)/s.exec((error as Error).message) ?? [];
    const before = body.split('\n').slice(0, Number(line) - 1);
    const start = bodyStart + before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
    return {
      finding: {
        rule: 'malformed-component',
        file,
        at: { start, end: start + 1 },
        reason: `a component cannot be read: ${message.split(' (')[0] ?? message}`,
        remedy: 'write it like <Figure of="openai.valuation" />; write &lt; for a < that begins no component',
      },
    };
  }
}

/** Reads one file into an entry. All that is wrong with it comes back as findings; nothing is thrown. */
export function parseEntry(file: ContentFile): Parsed {
  const { data, halves, ...fields } = parseFields(file);
  const { path, id, kind, findings } = fields;
  if (!halves || !kind) return { ...fields, entry: undefined, body: undefined };
  const parsed = parseText(halves, kind, path);
  if ('finding' in parsed) {
    return { ...fields, findings: [...findings, parsed.finding], entry: undefined, body: undefined };
  }
  const { body } = parsed;
  return { ...fields, body, entry: data && { kind, id, file: path, data, body } };
}

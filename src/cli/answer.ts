import { statementOf, type Member, type Shape } from '../kinds/shape.ts';
import { parseYaml } from '../parse/yaml.ts';

/** What was typed, as an author would have written it; or why it cannot be read. */
export type Read = { readonly value: unknown } | { readonly reason: string; readonly remedy: string };

function isPlain(shape: Shape): boolean {
  if (shape.type === 'either') return shape.of.some(isPlain);
  return shape.type !== 'group' && shape.type !== 'record' && shape.type !== 'list';
}

/**
 * Reads an answer. What begins with a brace or a bracket is read as it would stand in the file; a list of words may be
 * given with commas between them, and a claim by its value alone.
 */
export function readAnswer(typed: string, shape: Shape): Read {
  if (/^[[{]/.test(typed)) {
    const { data, findings } = parseYaml(typed, 0, 'answer');
    const [first] = findings;
    return first ? { reason: first.reason.replace('the file', 'this'), remedy: first.remedy } : { value: data };
  }
  const statement = statementOf(shape);
  if (statement) {
    const inner = readAnswer(typed, statement.value.shape);
    return 'value' in inner ? { value: { [statement.value.key]: inner.value } } : inner;
  }
  if (shape.type === 'list' && isPlain(shape.of)) {
    const items = typed.split(',').map((item) => item.trim());
    return { value: items.filter((item) => item !== '') };
  }
  if (shape.type === 'truth' && /^(?:yes|no|true|false)$/i.test(typed)) return { value: /^(?:yes|true)$/i.test(typed) };
  if (shape.type === 'number' && typed !== '' && Number.isFinite(Number(typed))) return { value: Number(typed) };
  return { value: typed };
}

/** A field by its path, `memory.capacity`, with the groups on the way. */
export function memberAt(members: readonly Member[], path: string): Member | undefined {
  const [key, ...rest] = path.split('.');
  const member = members.find((found) => found.key === key);
  if (!member || rest.length === 0) return member;
  return member.shape.type === 'group' ? memberAt(member.shape.members, rest.join('.')) : undefined;
}

/** Puts a value where a path says. A claim joins those that are there. */
export function put(fields: Record<string, unknown>, path: string, value: unknown, shape: Shape): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = { ...(fields[key] as Record<string, unknown> | undefined) };
    put(inner, rest.join('.'), value, shape);
    fields[key] = inner;
    return;
  }
  const before = fields[key];
  fields[key] = statementOf(shape) && before !== undefined ? [before, value].flat() : value;
}

/** Words on how to answer. */
export function howTo({ shape, info }: Member): string {
  const example = info ? `Example: ${info.example}` : '';
  if (shape.type === 'choice') return `One of: ${shape.options.join(', ')}`;
  if (shape.type !== 'list') return example;
  if (shape.of.type === 'choice') return `One or several of these, with commas between: ${shape.of.options.join(', ')}`;
  const statement = statementOf(shape);
  if (!statement) return example;
  const { value } = statement;
  const words = value.shape.type === 'choice' ? `One of: ${value.shape.options.join(', ')}` : 'The value alone will do';
  return `${words}; or the whole claim: ${info?.example ?? `{ ${value.key}: … }`}`;
}

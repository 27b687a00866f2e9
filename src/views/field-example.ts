import { parseDocument } from 'yaml';
import { statementOf, type Member } from '../kinds/shape.ts';

function plain(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const items = value.map(plain).filter((item) => item !== undefined);
    return items.length === value.length && items.length > 0 ? items.join(', ') : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What one would type for the value of a field: of `{ value: USD 350M, source: reuters }`, "USD 350M". */
export function valueExample({ info, shape }: Member): string | undefined {
  if (!info) return undefined;
  const document = parseDocument(info.example, { version: '1.2', schema: 'core' });
  if (document.errors.length > 0) return undefined;
  const written: unknown = document.toJS();
  const statement = statementOf(shape);
  if (!statement) return plain(written);
  return plain((written as Readonly<Record<string, unknown>> | null)?.[statement.value.key]);
}

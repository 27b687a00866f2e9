import { parseEntry, type Entry } from '../../../src/parse/entry.ts';

const source = "sources: { g: { title: T, publisher: P, url: 'https://p.example/t', type: press } }";

/** An entry from the fields and the text that a test cares about. Throws if it is not sound. */
export function entry(path: string, fields: string, text = 'Text.'): Entry {
  const [kind = '', id = ''] = path.split('/');
  const rest: Record<string, string> = {
    companies: 'roles: [investor]',
    chips: 'category: gpu',
    deals: 'type: investment',
    programmes: '',
    technologies: 'category: model',
  };
  const yaml = [
    `name: ${id.toUpperCase()}`,
    'summary: A thing that is only there for a test.',
    rest[kind],
    fields,
    source,
  ];
  const parsed = parseEntry({
    path: `content/${path}.md`,
    text: `---\n${yaml.filter(Boolean).join('\n')}\n---\n\n${text}\n`,
  });
  if (!parsed.entry) throw new Error(parsed.findings.map(({ reason }) => reason).join('; '));
  return parsed.entry;
}

import type { Told } from './yaml-errors.ts';

type Span = readonly [number, number];

/** What is wrong with a line as its author sees it, where the parser only says that it could not go on. */
export interface LineSlip {
  readonly span: Span;
  readonly told: Told;
  readonly edit?: { readonly span: Span; readonly text: string };
}

/** Looks at the line that an error stands on. Offsets count from the start of `yaml`. */
export function lineSlip(yaml: string, at: number): LineSlip | undefined {
  const from = yaml.lastIndexOf('\n', at - 1) + 1;
  const [line = ''] = /^[^\r\n]*/.exec(yaml.slice(from)) ?? [];
  const [, indent = ''] = /^( *)/.exec(line) ?? [];
  const begin = from + indent.length;
  const span: Span = [begin, Math.max(begin + 1, from + line.length)];
  if (/^ *-[{["'A-Za-z]/.test(line)) {
    const edit = { span: [begin + 1, begin + 1], text: ' ' } as const;
    return { span, told: ['a space is missing behind the dash', 'write a dash, a space, and then the value'], edit };
  }
  const [, name = '', rest = ''] = /^ *((?:- +)?[A-Za-z][\w-]*):([^\s:/][^:]*)$/.exec(line) ?? [];
  if (name !== '') {
    const colon = begin + name.length + 1;
    const told: Told = ['a space is missing behind the colon', `write "${name}: ${rest.trim()}"`];
    return { span, told, edit: { span: [colon, colon], text: ' ' } };
  }
  if (line.trim() === '' || /[:#"'{}[\]]/.test(line)) return undefined;
  const [, above = '', spaces = ''] = /(?:^|\n)( *)[A-Za-z][\w-]*:([ \t]*\r?\n)$/.exec(yaml.slice(0, from)) ?? [];
  const told: Told = [
    'this line is no field: it holds no colon',
    'write the value behind the name of its field, on the same line',
  ];
  if (spaces === '' || above !== indent) return { span, told };
  return { span, told, edit: { span: [from - spaces.length, begin], text: ' ' } };
}

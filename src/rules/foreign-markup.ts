import type { Foreign } from '../parse/markdown.ts';
import type { Rule } from './rule.ts';

/** One rule for each thing that is no text: the parser finds them, these say what to do. */
function without(name: Foreign['what'], states: string, reason: string, remedy: string): Rule {
  return {
    name,
    states,
    check: (_graph, { bodies }) =>
      bodies.flatMap(({ file, body }) =>
        body.foreign
          .filter(({ what }) => what === name)
          .map(({ start, end }) => ({ file, at: { start, end }, reason, remedy })),
      ),
  };
}

export const foreignMarkup: readonly Rule[] = [
  without(
    'raw-html',
    'The text is Markdown and holds no HTML.',
    'HTML is not allowed in the text',
    'take it away: an empty line begins a new paragraph; write &lt; for a < that begins no HTML',
  ),
  without(
    'picture',
    'The text holds no pictures.',
    'pictures are not allowed in the text',
    'describe it in words, or link to the page that shows it',
  ),
  without(
    'footnote-definition',
    'Sources are declared under sources and nowhere else.',
    'footnotes are not defined in the text',
    'remove this line: [^key] cites a source that is declared under sources, and the list is made from them',
  ),
  without(
    'code',
    'Nothing in a text is ever run.',
    'imports and expressions are not allowed in the text',
    'take them away; components get their data by name',
  ),
  without(
    'component-attribute',
    'Components take words in quotes and nothing else.',
    'a component takes attributes in quotes and nothing else',
    'write it like <Figure of="openai.valuation" />',
  ),
  without(
    'deep-nesting',
    'No text needs more than a few levels of quotes, lists or emphasis.',
    'the text is nested too deeply',
    'take the extra signs away',
  ),
  without(
    'hidden-character',
    'Every character of a text can be seen.',
    'an entity stands for a character that cannot be seen',
    'delete it: the part between & and ;',
  ),
];

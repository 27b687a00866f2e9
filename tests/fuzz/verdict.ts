import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../src/graph/problem.ts';
import type { Graph } from '../../src/graph/build.ts';
import { parseEntry, type Entry } from '../../src/parse/entry.ts';
import { splitFrontmatter } from '../../src/parse/frontmatter.ts';
import { parseFast, parseYaml, readCarefully } from '../../src/parse/yaml.ts';
import { bodyParts } from '../../src/readers/body-parts.ts';
import { blockOf, wordsOf } from '../../src/views/briefing.ts';
import { derivedFigures } from '../../src/views/derived-figures.ts';
import { entryPage, marksByKey } from '../../src/views/entry-page.ts';
import { problemKey, type Surroundings } from './base.ts';

/** How a mutant was met. */
export interface Verdict {
  /** Codes of the problems that the mutation made. */
  readonly codes: readonly string[];
  /** What should not have happened; empty if all is well. */
  readonly faults: readonly string[];
}

/** What Markdown makes; everything else is somebody's own. */
const tags = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Draws all that the page of an entry is made of, and says what of it no page may hold. */
function drawn(graph: Graph, entry: Entry): string[] {
  const marks = marksByKey(entry);
  entryPage(graph, entry);
  derivedFigures(graph, entry);
  for (const component of entry.body.components) blockOf(graph, entry, component);
  const html = bodyParts(
    graph,
    entry,
    (key) => marks.get(key),
    (component) => wordsOf(graph, component),
  ).join('');
  const foreign = [...html.matchAll(/<([a-z][^\s/>]*)/gi)]
    .map(([, name = '']) => name)
    .filter((name) => !tags.has(name));
  const unsafe = [...html.matchAll(/href="([^"]*)"/g)].filter(([, url = '']) =>
    /^\s*(?:javascript|data|file|vbscript):/i.test(url),
  );
  return [...foreign.map((name) => `the page holds <${name}>`), ...unsafe.map(([url]) => `the page links to ${url}`)];
}

/** Both YAML parsers say the same of what the fast one takes. */
function disagreement(text: string): string[] {
  const halves = splitFrontmatter(text);
  if (!halves || parseYaml(halves.yaml, 0, '').data === undefined) return [];
  const fast = parseFast(halves.yaml);
  if (!fast) return [];
  const careful = readCarefully(halves.yaml, 0, '');
  if (careful.data === undefined) return [`only the fast parser takes it: ${careful.findings[0]?.reason ?? ''}`];
  return isDeepStrictEqual(fast.data, careful.data) ? [] : ['the two parsers read it in two ways'];
}

function placeless(
  { code, file, line, column, length, reason, remedy, fix }: Problem,
  text: string | undefined,
): string[] {
  const lines = text?.split('\n') ?? [];
  const faults = [
    text === undefined && `a problem in ${file}, which is no file`,
    !/^KA\d{3}$/.test(code) && `no code: ${reason}`,
    reason.trim() === '' && `${code} has no reason`,
    remedy.trim() === '' && `${code} has no remedy: ${reason}`,
    /undefined|\[object|NaN/.test(`${reason}${remedy}`) &&
      !/undefined|\[object|NaN/.test(text ?? '') &&
      `${code} says ${reason}; ${remedy}`,
    !(line >= 1 && line <= lines.length) && `${code} is on line ${line} of ${lines.length}`,
    !(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1) && `${code} is at column ${column}`,
    length < 1 && `${code} marks nothing`,
    fix?.some(({ start, end }) => start < 0 || end < start || end > (text?.length ?? 0)) &&
      `${code} mends outside of the file`,
  ];
  return faults.filter((fault) => typeof fault === 'string');
}

/** Reads a mutant in its surroundings: it is either sound and can be drawn, or refused with a place to go to. */
export function verdictOn(text: string, { path, compileWith, texts, before }: Surroundings): Verdict {
  try {
    const mutant = parseEntry({ path, text });
    const { graph, problems } = compileWith(mutant);
    const fresh = problems.filter((problem) => !before.has(problemKey(problem)));
    const faults = disagreement(text);
    for (const problem of fresh)
      faults.push(...placeless(problem, problem.file === path ? text : texts.get(problem.file)));
    if (fresh.length === 0) {
      const entry = graph.entries.find(({ file }) => file === path);
      faults.push(...(entry ? drawn(graph, entry) : ['neither an entry nor a problem']));
    } else {
      const name = path.replace(/^content\/|\.mdx?$/g, '');
      const id = name.replace(/^.*\//, '');
      const led = fresh.some(({ file, reason, remedy }) => file === path || `${reason} ${remedy}`.includes(id));
      if (!led) faults.push(`nothing leads to the file: ${fresh[0]?.file ?? ''}: ${fresh[0]?.reason ?? ''}`);
    }
    return { codes: [...new Set(fresh.map(({ code }) => code))].sort(), faults };
  } catch (error) {
    return {
      codes: [],
      faults: [
        `it fails: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)}`,
      ],
    };
  }
}

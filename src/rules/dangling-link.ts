import type { Graph } from '../graph/build.ts';
import type { BrokenLink } from '../graph/links.ts';
import { extensionOf, kindOf } from '../kinds/index.ts';
import type { Edit } from '../parse/finding.ts';
import type { Body } from '../parse/markdown.ts';
import type { Base, Rule } from './rule.ts';

/** The id that a wrong target probably stands for: one spelled much the same, or the entry of that name. */
function suggestion(target: string, kinds: readonly string[], graph: Graph, base: Base): string | undefined {
  const candidates = graph.entries.filter((entry) => kinds.length === 0 || kinds.includes(entry.kind));
  const wanted = target.toLowerCase();
  const byName = candidates.find(({ data }) =>
    [data.name, ...data.aliases].some((name) => name.toLowerCase() === wanted),
  );
  return (
    byName?.id ??
    base.nearest(
      target,
      candidates.map((entry) => entry.id),
    )
  );
}

function nounOf(kinds: readonly string[]): string {
  return kinds.map((kind) => kindOf(kind).title.one.toLowerCase()).join(' or ') || 'entry';
}

/** Puts the right id where the wrong one stands: the value of a field, or its place within a link of the text. */
function editOf(at: BrokenLink['at'], target: string, guess: string, text: Body): Edit | undefined {
  if ('field' in at) return { at, text: guess };
  const link = text.text.slice(at.start - text.start, at.end - text.start);
  const within = link.lastIndexOf(target, link.startsWith('[[') ? 2 : undefined);
  if (within < 0) return undefined;
  const start = at.start + within;
  return { at: { start, end: start + target.length }, text: guess };
}

function tell({ target, why, kinds, at, entry: { body: text } }: BrokenLink, graph: Graph, base: Base) {
  const inField = 'field' in at;
  const page = /([^/]+)\.html(?:#.*)?$/.exec(target)?.[1];
  const entry = why === 'outside content' && page !== undefined ? graph.byId.get(page) : undefined;
  if (entry) {
    const right = `../${entry.kind}/${entry.id}.${extensionOf(entry.kind)}`;
    const edit = editOf(at, target.replace(/#.*$/, ''), right, text);
    return {
      reason: `the link to "${target}" leads to a page; here links name files`,
      remedy: `write ${right}, or [[${entry.id}]]`,
      ...(edit && !inField ? { edits: [edit] } : {}),
    };
  }
  if (why === 'outside content') {
    return {
      reason: `the link to "${target}" leads to no entry`,
      remedy: 'link to an entry as [[its-id]], to a page elsewhere by its full address with https://',
    };
  }
  if (why === 'wrong kind') {
    const found = graph.byId.get(target);
    const is = found ? kindOf(found.kind).title.one.toLowerCase() : 'something else';
    return { reason: `"${target}" is a ${is}; a ${nounOf(kinds)} is wanted here`, remedy: `name a ${nounOf(kinds)}` };
  }
  const guess = suggestion(target, kinds, graph, base);
  const otherwise = inField
    ? `add content/${kinds[0] ?? '<kind>'}/${target}.md, or write { name: … } for a party that has no entry yet`
    : `add an entry ${target}, or leave the words unlinked`;
  const sure = guess !== undefined && base.isSure(target, guess);
  const edit = sure ? editOf(at, target, guess, text) : undefined;
  return {
    reason: `there is no ${nounOf(kinds)} "${target}"`,
    remedy: guess ? `did you mean "${guess}"? Otherwise ${otherwise}` : otherwise,
    ...(edit ? { edits: [edit] } : {}),
  };
}

export const danglingLink: Rule = {
  name: 'dangling-link',
  states: 'Every link leads to an entry of the right kind.',
  check: (graph, base) =>
    graph.broken
      .filter((link) => !(link.why === 'missing' && base.unreadable.has(link.target)))
      .map((link) => ({ file: link.entry.file, at: link.at, ...tell(link, graph, base) })),
};

import { compile } from '../compile.ts';
import { problemCodes, type RuleName } from '../data/problem-codes.ts';
import { compare } from '../graph/order.ts';
import type { Problem } from '../graph/problem.ts';
import { addressesFile } from '../kinds/addresses.ts';
import { parseAddresses } from '../parse/addresses.ts';
import type { ContentFile } from '../parse/content-file.ts';
import { parseEntry } from '../parse/entry.ts';
import { parseSeed } from '../parse/seed.ts';
import { rules } from '../rules/index.ts';

/** A rule broken and kept: what the tests hold the checker to is what the manual shows. */
export interface Example {
  readonly rule: RuleName;
  /** What must hold, in one sentence; absent where a file is refused before any rule looks at it. */
  readonly states?: string;
  /** The least that is wrong in this one way, by path. */
  readonly wrong: readonly ContentFile[];
  /** The same, mended. */
  readonly right: readonly ContentFile[];
  /** What the checker says of the wrong one. */
  readonly problems: readonly Problem[];
}

/** What a tree of files says, read as the checker reads it. */
export function problemsIn(files: readonly ContentFile[]): readonly Problem[] {
  const isSeed = ({ path }: ContentFile) => path.startsWith('seeds/');
  const isLedger = ({ path }: ContentFile) => path === addressesFile;
  return compile({
    entries: files.filter((file) => !isSeed(file) && !isLedger(file)).map(parseEntry),
    seeds: files.filter(isSeed).map(parseSeed),
    addresses: files.filter(isLedger).map(parseAddresses),
  }).problems;
}

/** Lays the files that change over a tree. A file that is empty there has gone: it was moved or renamed. */
function laidOver(tree: readonly ContentFile[], changes: readonly ContentFile[]): ContentFile[] {
  const files = new Map([...tree, ...changes].map((file) => [file.path, file]));
  return [...files.values()].filter(({ text }) => text !== '').sort((a, b) => compare(a.path, b.path));
}

function isRule(name: string): name is RuleName {
  return name in problemCodes;
}

/** Cuts `<root>/<rule>/<path>` and `<root>/<rule>/mended/<path>` into trees, by rule. */
function examplesIn(texts: Readonly<Record<string, string>>, root: string): Map<RuleName, Example> {
  const trees = new Map<RuleName, { wrong: ContentFile[]; changes: ContentFile[] }>();
  for (const [address, text] of Object.entries(texts)) {
    const [rule = '', ...steps] = address.slice(root.length).split('/');
    if (!isRule(rule)) continue;
    const tree = trees.get(rule) ?? { wrong: [], changes: [] };
    trees.set(rule, tree);
    if (steps[0] === 'mended') tree.changes.push({ path: steps.slice(1).join('/'), text });
    else tree.wrong.push({ path: steps.join('/'), text });
  }
  const stated = new Map(rules.map(({ name, states }) => [name, states]));
  return new Map(
    [...trees].map(([rule, { wrong, changes }]): [RuleName, Example] => {
      const states = stated.get(rule);
      const tree = laidOver(wrong, []);
      const right = laidOver(wrong, changes);
      const told = states === undefined ? {} : { states };
      return [rule, { rule, ...told, wrong: tree, right, problems: problemsIn(tree) }];
    }),
  );
}

const folder = '/tests/fixtures/';

/** The text of all examples. What no page can show, and no text can hold, is left where it lies. */
const texts = import.meta.glob<string>(
  ['/tests/fixtures/*/{content,seeds,mended}/**', '!/tests/fixtures/{symbolic-link,oversized-file,not-utf8}/**'],
  { query: '?raw', import: 'default', eager: true },
);

let read: ReadonlyMap<RuleName, Example> | undefined;

/** The example of every rule that text can show. */
export function examples(): ReadonlyMap<RuleName, Example> {
  return (read ??= examplesIn(texts, folder));
}

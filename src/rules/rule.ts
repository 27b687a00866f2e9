import type { RuleName } from '../data/problem-codes.ts';
import type { Graph } from '../graph/build.ts';
import type { Finding } from '../parse/finding.ts';
import type { Body } from '../parse/markdown.ts';

/** One thing that must hold of the content. A rule only reports: it neither prints nor stops anything. */
export interface Rule {
  readonly name: RuleName;
  /** What must hold, in one sentence. */
  readonly states: string;
  readonly check: (graph: Graph, base: Base) => readonly Omit<Finding, 'rule'>[];
}

/** The text of a file, read even where its fields are wrong. */
export interface FileBody {
  readonly file: string;
  readonly body: Body;
}

/** What the rules may know beside the graph. */
export interface Base {
  /** Texts of all files that have one, whether or not their fields are sound. */
  readonly bodies: readonly FileBody[];
  /** Ids of files that could not be read, so that links to them are not called dangling. */
  readonly unreadable: ReadonlySet<string>;
  /** Every id with the files that claim it. */
  readonly filesOfId: ReadonlyMap<string, readonly string[]>;
  /** Whether a guess is near enough for a machine to write it. */
  readonly isSure: (word: string, guess: string) => boolean;
  readonly nearest: (word: string, known: Iterable<string>) => string | undefined;
}

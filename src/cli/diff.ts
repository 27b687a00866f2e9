import { writeFileSync } from 'node:fs';
import { compile, type ParsedFiles } from '../compile.ts';
import { factReportJson } from '../formats/fact-report-json.ts';
import { factReportMarkdown } from '../formats/fact-report-markdown.ts';
import { parseFiles } from '../readers/from-disk.ts';
import { commitOf, GitFault, parseCommit } from '../readers/from-git.ts';
import { factReport, type FactReport } from '../views/fact-report.ts';

const formats = { markdown: factReportMarkdown, json: factReportJson } as const;

/** What the command line says. */
export interface DiffRequest {
  /** Names of commits: the one to compare with, and the one to look at, if that is not the working tree. */
  readonly commits: readonly string[];
  /** `markdown` or `json`. */
  readonly format: string;
  /** File to write instead of printing. */
  readonly file?: string;
}

/** What the command needs of the world. */
export interface DiffWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Signs of a commit's id that are shown: enough to find it in any repository. */
const idLength = 12;

/** Both states compiled with the code that runs, whatever code the commits hold. */
function reportOf(root: string, base: string, head: string | undefined): FactReport {
  const baseId = commitOf(root, base);
  const headId = head === undefined ? undefined : commitOf(root, head);
  const now: ParsedFiles = headId === undefined ? parseFiles(root) : parseCommit(root, headId);
  const names = { base: baseId.slice(0, idLength), head: headId?.slice(0, idLength) ?? 'the working tree' };
  return factReport(compile(parseCommit(root, baseId, now)), compile(now), names);
}

class WriteFault extends Error {}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new WriteFault(`the report cannot be written: ${(error as Error).message}`);
  }
}

/**
 * Says what changed in facts between two commits, or a commit and the working tree. Gives the exit code: 1 if there are
 * problems that were not there before, 2 if it was asked wrongly or git failed.
 */
export function diff(root: string, { commits, format, file }: DiffRequest, { out, err }: DiffWorld): 0 | 1 | 2 {
  const [base, head, ...more] = commits;
  if (base === undefined || more.length > 0) {
    err('name one commit to compare the working tree with, or two: npm run diff -- <base> [head]');
    return 2;
  }
  if (format !== 'markdown' && format !== 'json') {
    err(`"${format}" is not a format: markdown or json`);
    return 2;
  }
  try {
    const report = reportOf(root, base, head);
    const text = formats[format](report);
    if (file === undefined) out(text.trimEnd());
    else write(file, text);
    return report.problems.appeared.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof GitFault || error instanceof WriteFault)) throw error;
    err(error.message);
    return 2;
  }
}

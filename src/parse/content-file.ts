import type { Finding } from './finding.ts';

/** A file of content: its path from the root of the repository, with forward slashes, and its text. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
  /** Why its reader did not give the text, or not all of it: a link, too large, not UTF-8. */
  readonly refused?: Finding;
}

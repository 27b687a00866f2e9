/** What the site says of itself. */
export const site = {
  name: 'Compute Atlas',
  tagline: 'An open, sourced knowledge base of the AI-infrastructure build-out.',
  description:
    'Companies, chips, regional programmes and the deals between them. For every figure: who says so, when, and who says otherwise.',
  /** Where the files are kept; pages to edit one, to add one and to report a mistake hang below it. */
  repository: 'https://github.com/compute-atlas/compute-atlas',
  contentLicence: 'CC BY 4.0',
  codeLicence: 'MIT',
} as const;

/**
 * What a browser may load and run for a page: what lies in the folder, and nothing else. Directive → its sources.
 * Search is WebAssembly, which its own source allows without allowing `eval`.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

/** The policy of a page as it stands in its head; `other` gives directives that this page needs otherwise. */
export function contentPolicy(other: Partial<Record<keyof typeof policy, string>> = {}): string {
  return Object.entries({ ...policy, ...other })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

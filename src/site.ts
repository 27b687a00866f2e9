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

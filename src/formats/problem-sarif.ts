import type { Problem } from '../graph/problem.ts';

/** What a code means, for those who show the results. */
type Meanings = Readonly<Record<string, { readonly code: string; readonly title: string; readonly means: string }>>;

function resultOf({ code, file, line, column, length, excerpt, reason, remedy, fix }: Problem) {
  const artifactLocation = { uri: encodeURI(file), uriBaseId: '%SRCROOT%' };
  const region = { startLine: line, startColumn: column, endColumn: column + length, snippet: { text: excerpt } };
  const replacements = (fix ?? []).map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }));
  return {
    ruleId: code,
    level: 'error',
    message: { text: `${reason}. ${remedy}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix
      ? { fixes: [{ description: { text: remedy }, artifactChanges: [{ artifactLocation, replacements }] }] }
      : {}),
  };
}

/** All problems as SARIF 2.1.0 (OASIS), which code hosts and editors read. */
export function problemsSarif(problems: readonly Problem[], meanings: Meanings): string {
  const rules = Object.entries(meanings).map(([name, { code, title, means }]) => ({
    id: code,
    name,
    shortDescription: { text: title },
    fullDescription: { text: means },
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Compute Atlas check', rules } },
          columnKind: 'utf16CodeUnits',
          results: problems.map(resultOf),
        },
      ],
    },
    null,
    2,
  );
}

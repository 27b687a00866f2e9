import type { FactReport } from '../views/fact-report.ts';

/** A report as JSON, whole. Keys and lists keep the order of the report, so that equal states give equal bytes. */
export function factReportJson(report: FactReport): string {
  // Words are made for pages, where figures and units are held together; a program compares them with plain spaces.
  return `${JSON.stringify(report, null, 2).replaceAll('\u00a0', ' ')}\n`;
}

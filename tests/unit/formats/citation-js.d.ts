/** What the tests use of citation-js, which brings no types. */
declare module 'citation-js' {
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author: readonly { readonly family?: string; readonly literal?: string }[];
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly note?: string;
    readonly source?: string;
  }

  export default class Cite {
    constructor(input: string);
    readonly data: readonly CslItem[];
    format(output: 'bibliography', options: { template: 'apa'; lang: string; format: 'text' }): string;
  }
}

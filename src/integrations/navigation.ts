import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { rewritePages } from './output.ts';

/**
 * Lets one page blend into the next. It stands in the page: Chromium (156) may decide before it has read the files of
 * styles, and would then drop the transition and report an error.
 */
const transition = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/**
 * Pages that a browser may fetch early, when a pointer rests on a link or is about to leave it: those of this site. What
 * search opens in place is none of them, nor is anything that is no page. Browsers heed it on http alone.
 */
const early = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { selector_matches: 'a[href*=".html"]:not([href*="//"],[download],[data-open-search])' },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** All code that stands in pages with content: their policy names it, and nothing else. */
export const navigationCode: ReadonlySet<string> = new Set([transition, early]);

/** The page with what makes the way to the next one shorter. A page that has no frame of ours is left as it is. */
export function withNavigation(html: string): string {
  if (!html.includes(' data-root')) return html;
  return html
    .replace('<title>', () => `<style>${transition}</style><title>`)
    .replace('</head>', () => `<script type="speculationrules">${early}</script></head>`);
}

/** Pure enhancements of the way from page to page: a browser that does not know them goes it as ever. */
export function navigation(): AstroIntegration {
  return {
    name: 'navigation',
    hooks: {
      'astro:build:done': ({ dir }) => {
        rewritePages(fileURLToPath(dir), withNavigation);
      },
    },
  };
}

import { defineConfig } from 'astro/config';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { contentPolicy } from './src/integrations/content-policy.ts';
import { editor } from './src/integrations/editor.ts';
import { lateScripts } from './src/integrations/late-scripts.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { navigation, navigationCode } from './src/integrations/navigation.ts';
import { portable } from './src/integrations/portable.ts';
import { searchIndex } from './src/integrations/search-index.ts';

export default defineConfig({
  // Glued words on the page and in the search index are what the newer default, 'jsx', would give.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: {
    format: 'file',
    // Some hosts hide folders that begin with an underscore.
    assets: 'assets',
    inlineStylesheets: 'never',
    concurrency: 16,
  },
  prerenderConflictBehavior: 'error',
  vite: { build: { assetsInlineLimit: 0 } },
  // In this order: the policy of a page names what is in it, links are checked when all files are there, and only a
  // sound folder takes the name dist/.
  integrations: [
    portable(),
    lateScripts(),
    navigation(),
    contentPolicy({ inline: ['404.html'], ours: navigationCode }),
    searchIndex(),
    linkCheck(),
    atomicOutput(),
    editor(),
  ],
});

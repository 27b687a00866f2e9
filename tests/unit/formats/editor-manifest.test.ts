import { expect, test } from 'vitest';
import { editorManifest } from '../../../src/formats/editor-manifest.ts';

test('files are found by the address that the language server asks for', () => {
  const url = 'file:///home/me/My%20Atlas%20%C3%BC%20100%25/content/chips/a1.md';
  const manifest = JSON.parse(editorManifest(['chips', 'deals'], [[url, 'chips']])) as unknown;
  expect(manifest).toEqual({
    collections: [
      { hasSchema: true, name: 'chips' },
      { hasSchema: true, name: 'deals' },
    ],
    entries: { 'file:///home/me/my atlas ü 100%/content/chips/a1.md': 'chips' },
  });
});

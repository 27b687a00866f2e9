import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyOfProject, dist, fingerprint } from '../site/workshop.ts';

test('another folder, time zone and locale give the same bytes', () => {
  const folder = copyOfProject();
  const { status, output } = build(folder, { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
  expect(status, output).toBe(0);
  expect(fingerprint(join(folder, 'dist'))).toEqual(fingerprint(dist));
});

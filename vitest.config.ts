import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // A busy machine takes many times as long as an idle one; how fast something is, is measured by scripts.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          // Tests that say so run beside each other, two at a time: the machine that judges them has two processors.
          maxConcurrency: 2,
        },
      },
    ],
  },
});

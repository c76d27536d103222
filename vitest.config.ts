import { defineConfig } from 'vitest/config';

const common = { environment: 'node', testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'laws',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/built/**'],
          // No module has state that a test could leave behind, and loading takes longer than most tests.
          isolate: false,
        },
      },
      // The command line is tested as a person runs it: built.
      {
        test: {
          ...common,
          name: 'command line',
          include: ['test/cli/built/**/*.test.ts'],
          globalSetup: 'test/cli/built/build.ts',
        },
      },
    ],
  },
});

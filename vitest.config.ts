import { defineConfig } from 'vitest/config';

// `npm test` stays under three minutes: what takes longest is tried where CI is set, and by its name.
const long = [
  'cache',
  'ci',
  'cluster',
  'command-line',
  'configuration',
  'course',
  'faults-of-results',
  'file-systems',
  'gate',
  'grade',
  'grade-fuzz',
  'grade-shards',
  'outputs',
  'overwritten',
  'package',
  'packs',
  'python',
  'reporters',
  'shards',
  'solver-process',
  'unread',
  'watch',
]
  .map((name) => `test/cli/built/${name}.test.ts`)
  // What these look at, `verify all` goes through as well.
  .concat(
    'test/golden/seed-1.test.ts',
    'test/grade/code-at-named-sizes.test.ts',
    'test/grade/layer-norm-code.test.ts',
    'test/grade/sheets.test.ts',
  );
const isNamed = process.argv.slice(2).some((argument) => argument.startsWith('test/'));
const left = process.env.CI === 'true' || isNamed ? [] : long;
if (left.length > 0) console.log(`Where CI is set, these are run as well: ${left.join(', ')}`);

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
          exclude: ['test/cli/built/**', ...left],
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
          exclude: left,
          globalSetup: 'test/cli/built/build.ts',
        },
      },
    ],
  },
});

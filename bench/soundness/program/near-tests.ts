import { join } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';

/** Runs tests of a project again and again in one process. */
export interface NearTests {
  /**
   * The first test that fails, as `file: name`; null if all pass.
   * @param changed files that differ from those of the run before
   * @throws Error where there are no such tests
   */
  run(tests: readonly string[], changed: readonly string[]): Promise<string | null>;
}

export async function nearTests(root: string): Promise<NearTests> {
  const vitest = await createVitest('test', {
    root,
    watch: false,
    bail: 1,
    reporters: [{}],
    project: 'laws',
    isolate: false,
    maxWorkers: 1,
  });
  return {
    run: async (tests, changed) => {
      for (const file of changed) vitest.invalidateFile(join(root, file));
      // One after the other, so that the fastest may stand first.
      for (const test of tests) {
        const specifications = await vitest.globTestSpecifications([test]);
        if (specifications.length === 0) continue;
        vitest.state.filesMap.clear();
        vitest.state.clearErrors();
        const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
        const failure = testModules.map(failureIn).find((each) => each !== null);
        if (failure !== undefined) return failure;
        if (unhandledErrors.length > 0) return `an error outside of tests: ${unhandledErrors[0]}`;
      }
      return null;
    },
  };
}

function failureIn(module: TestModule): string | null {
  const [failed] = [...module.children.allTests('failed')];
  if (failed !== undefined) return `${module.relativeModuleId}: ${failed.fullName}`;
  return module.state() === 'failed' ? `${module.relativeModuleId}: it cannot be loaded` : null;
}

import { join } from 'node:path';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** Runs tests of a project again and again in one process. */
export interface NearTests {
  /**
   * The first test that fails, as `file: name`; null if all pass.
   * @param changed files that differ from those of the run before
   */
  run(tests: readonly string[], changed: readonly string[]): Promise<string | null>;
}

/** In the order in which they are asked for, so that the fastest may stand first. */
class AsAsked extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    return specifications;
  }
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
    sequence: { sequencer: AsAsked },
  });
  return {
    run: async (tests, changed) => {
      for (const file of changed) vitest.invalidateFile(join(root, file));
      const specifications = new Map<string, TestSpecification>();
      for (const test of tests)
        for (const each of await vitest.globTestSpecifications([test])) specifications.set(each.moduleId, each);
      vitest.state.filesMap.clear();
      vitest.state.clearErrors();
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications([...specifications.values()]);
      const failure = testModules.map(failureIn).find((each) => each !== null);
      if (failure !== undefined) return failure;
      return unhandledErrors.length > 0 ? `an error outside of tests: ${unhandledErrors[0]}` : null;
    },
  };
}

function failureIn(module: TestModule): string | null {
  const [failed] = [...module.children.allTests('failed')];
  if (failed !== undefined) return `${module.relativeModuleId}: ${failed.fullName}`;
  return module.state() === 'failed' ? `${module.relativeModuleId}: it cannot be loaded` : null;
}

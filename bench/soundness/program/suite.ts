import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run of all tests that takes longer than this never ends. */
const minutes = 20;

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The first test of the whole suite that fails in a copy of the project; null if all pass. */
export function suiteKiller(copy: string): string | null {
  const report = join(copy, 'report.json');
  const { status } = spawnSync('npx', ['vitest', 'run', '--bail', '1', '--reporter=json', `--outputFile=${report}`], {
    cwd: copy,
    stdio: 'ignore',
    timeout: minutes * 60_000,
  });
  if (status === 0) return null;
  if (status === null) return `no test within ${minutes} minutes`;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find((each) => each.status === 'failed');
    if (failed !== undefined) return `${name.slice(copy.length + 1)}: ${failed.fullName}`;
  }
  const broken = testResults.find((each) => each.status === 'failed');
  return broken === undefined
    ? 'the suite cannot be run'
    : `${broken.name.slice(copy.length + 1)}: it cannot be loaded`;
}

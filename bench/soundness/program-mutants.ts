import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlantedBug } from './program/planted-bug';
import { plantations } from './program/table';

export interface PlantingOptions {
  /** Only parts and bugs whose name holds this text. */
  readonly only: string;
  /** Whether bugs that the nearest tests pass over are tried on the whole suite. */
  readonly isThorough: boolean;
}

interface Planted {
  readonly part: string;
  readonly tests: readonly string[];
  readonly file: string;
  readonly bug: PlantedBug;
}

/**
 * Plants bugs one at a time into a copy of the program and runs its tests until one fails.
 * @returns the names of those that no test noticed
 * @throws Error where a text to replace does not occur exactly once: the table must follow the program
 */
export function programMutants(
  root: string,
  { only, isThorough }: PlantingOptions,
  tell: (line: string) => void,
): string[] {
  const planted = plantations.flatMap(({ part, tests, bugs }) =>
    Object.entries(bugs).flatMap(([file, list]) => list.map((bug): Planted => ({ part, tests, file, bug }))),
  );
  requireUnique(root, planted);
  const chosen = planted.filter(({ part, bug }) => `${part}: ${bug.name}`.includes(only));
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const entry of ['src', 'test', 'claims', 'bench', 'docs', 'bin', ...files])
      cpSync(join(root, entry), join(copy, entry), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    return chosen
      .filter((each) => !isNoticed(copy, each, isThorough, tell))
      .map(({ part, bug }) => `${part}: ${bug.name}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const files = [
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'build.js',
  'build-types.js',
  'link-command.js',
  'README.md',
  'biome.json',
];

/** Every text must occur exactly once, else another bug is planted than the one named. */
function requireUnique(root: string, planted: readonly Planted[]): void {
  const wrong = planted.flatMap(({ file, bug }) => {
    const path = join(root, 'src', file);
    const count = existsSync(path) ? readFileSync(path, 'utf8').split(bug.find).length - 1 : 0;
    return count === 1 ? [] : [`${bug.name}: occurs ${count} times in src/${file}: ${bug.find}`];
  });
  if (wrong.length > 0) throw new Error(`The table of planted bugs does not fit the program:\n${wrong.join('\n')}`);
}

function isNoticed(
  copy: string,
  { part, tests, file, bug }: Planted,
  isThorough: boolean,
  tell: (line: string) => void,
): boolean {
  if (bug.equivalent !== undefined) {
    tell(`equivalent  ${part}: ${bug.name} (${bug.equivalent})`);
    return true;
  }
  const path = join(copy, 'src', file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(bug.find, () => bug.replace),
  );
  const near = tests.flatMap((test) => (hasTest(copy, test) ? [test] : []));
  const isNear = fails(copy, near);
  const isFound = isNear || (isThorough && fails(copy, []));
  writeFileSync(path, text);
  tell(`${isNear ? 'near by' : isFound ? 'whole suite' : 'SURVIVES'}  ${part}: ${bug.name}`);
  return isFound;
}

/** Filters of vitest that match nothing would make it run nothing. */
const hasTest = (copy: string, test: string): boolean =>
  spawnSync('sh', ['-c', `ls ${test}* >/dev/null 2>&1`], { cwd: copy }).status === 0;

function fails(copy: string, filters: readonly string[]): boolean {
  const command = ['vitest', 'run', '--project', 'laws', '--bail', '1', '--reporter', 'dot', ...filters];
  return spawnSync('npx', command, { cwd: copy, stdio: 'ignore' }).status !== 0;
}

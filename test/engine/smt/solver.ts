import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { solverProcess } from '../../../src/cli/solver/solver-process';
import { rememberingSolver } from '../../../src/engine/smt/remembering-solver';
import type { Solver, SolverAnswer } from '../../../src/engine/smt/solver';

/** The solver's process, bundled from its source; under node_modules, so that it finds z3-solver. */
export async function bundledChild(): Promise<URL> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const folder = `${root}node_modules/.cache/claimcheck-test/${process.env.VITEST_POOL_ID ?? 0}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/solver/solver-child.ts', 'src/cli/solver/z3-thread.ts'],
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['z3-solver'],
    logLevel: 'warning',
  });
  return pathToFileURL(`${folder}/solver-child.js`);
}

/** Z3 as the program runs it. */
export const realSolver = async (): Promise<Solver> => solverProcess(await bundledChild(), 60_000);

let shared: Promise<Solver> | null = null;

/** One for all tests that run in this process: starting it takes longer than most questions. */
export function sharedSolver(): Promise<Solver> {
  shared ??= realSolver().then(rememberingSolver);
  return shared;
}

/** A solver that gives one answer to everything. */
export function fixedSolver(answer: SolverAnswer): Solver & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    version: 'control',
    seconds: 0,
    check: async (script) => {
      asked.push(script);
      return answer;
    },
  };
}

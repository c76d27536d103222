import { boundedMemory } from '../../number/memory';
import { askedBy, type Solver, type SolverAnswer } from './solver';

/** Questions that are remembered. */
const capacity = 10_000;

/**
 * The same solver, not asked again what it found unsatisfiable. Sizes of a claim often differ in variables that the
 * question does not speak of, so scripts are compared without those, and up to the numbers of the others.
 */
export function rememberingSolver(solver: Solver): Solver {
  const refuted = boundedMemory<string, Promise<SolverAnswer>>(capacity);
  return askedBy(solver, (script, limit, patience) => {
    const key = `${limit} ${canonicalScript(script)}`;
    const known = refuted.get(key);
    const ask = (): Promise<SolverAnswer> => solver.check(script, limit, patience);
    // A model speaks of this script's own constants, and what failed once may succeed.
    const answer = known?.then((before) => (before.status === 'unsat' ? before : ask())) ?? ask();
    if (known === undefined) refuted.set(key, answer);
    return answer;
  });
}

/** Equal for scripts that differ in the numbers of their constants, or in constants that they only declare. */
export function canonicalScript(script: string): string {
  const lines = script.split('\n');
  const declared = (line: string): string | null => /^\(declare-const (c\d+) Real\)$/.exec(line)?.[1] ?? null;
  const used = new Set(
    lines.filter((line) => declared(line) === null).flatMap((line) => line.match(/\bc\d+\b/g) ?? []),
  );
  const kept = lines.filter((line) => used.has(declared(line) ?? '') || declared(line) === null);
  const names = new Map<string, string>();
  return kept.join('\n').replace(/\bc\d+\b/g, (name) => {
    if (!names.has(name)) names.set(name, `c${names.size}`);
    return names.get(name) as string;
  });
}

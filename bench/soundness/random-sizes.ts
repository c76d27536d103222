import { loadClaim } from '../../src/claim/load';
import { forEverySize } from '../../src/decide/every-size/for-every-size';
import { problemOf } from '../../src/decide/problem';
import { createEffort, EffortSpent } from '../../src/engine/effort';
import { ExpressionError } from '../../src/language/expression-error';
import { createMemories } from '../../src/number/memory';
import { verifyClaim } from '../../src/run/verify-claim';
import { judgeClaim, type Statement } from './oracle/judge-claim';
import { randomFrom } from './oracle/random';
import { randomSizeStatement, type SizeStatement } from './sizes/random-size-statement';
import { Tally } from './tally';
import type { Checker } from './verdict-on';

/** What is said of a statement for every size, and what the oracle sees at small ones; `rounded` where it sees what is not so. */
export const sizeFindings = [
  'right',
  'false proof',
  'rounded',
  'not judged',
  'true, not proved',
  'false, not proved',
  'open',
  'refused',
] as const;
export type SizeFinding = (typeof sizeFindings)[number];

/**
 * Asks of random statements whether they hold at every size; each is looked at by the oracle at sizes up to 8. A statement that
 * is proved and fails at one of them, or has no value there, is told.
 * @param isMine which of them are checked here, and not by another process
 */
export async function randomSizes(
  many: number,
  checker: Checker,
  tell: (line: string) => void,
  kind?: string,
  isMine: (i: number) => boolean = () => true,
): Promise<Tally> {
  const tally = new Tally(sizeFindings);
  for (let i = 0; i < many; i++) {
    if (!isMine(i)) continue;
    const statement = randomSizeStatement(randomFrom(`${checker.seed} size ${i}`));
    if (kind !== undefined && statement.kind !== kind) continue;
    const { finding, seen } = await lookedAt(statement, checker);
    tally.add(statement.kind, finding);
    if (finding === 'false proof') tell(`FALSE PROOF [${statement.kind} ${i}] ${JSON.stringify(statement)} => ${seen}`);
  }
  return tally;
}

async function lookedAt(
  statement: SizeStatement,
  checker: Checker,
): Promise<{ readonly finding: SizeFinding; readonly seen: string }> {
  const verdict = await isProved(statement, checker);
  if (verdict === 'refused') return { finding: 'refused', seen: '' };
  const { truth, seen, at } = atSmallSizes(statement, checker);
  const said: Record<typeof truth, SizeFinding> =
    verdict === 'proved'
      ? { true: 'right', false: 'false proof', unjudged: 'not judged' }
      : { true: 'true, not proved', false: 'false, not proved', unjudged: 'open' };
  if (said[truth] !== 'false proof') return { finding: said[truth], seen };
  const alone = await verdictAt(at, statement, checker);
  if (alone === 'proved') return { finding: 'rounded', seen };
  // Doubles have no value beyond 1e308 either.
  const isDoubtful = seen.startsWith('undefined') && alone === 'undecided';
  return { finding: isDoubtful ? 'not judged' : 'false proof', seen };
}

/** What the program says of these sizes alone, without any argument for all: where it proves it, the doubles of the oracle were wrong. */
async function verdictAt(
  sizes: Statement['sizes'],
  { given, claim }: SizeStatement,
  { seed, solver, steps }: Checker,
): Promise<string> {
  const load = loadClaim(JSON.stringify({ title: 'random', given, sizes, claim: [claim] }), 'random');
  if (!load.ok) return 'refused';
  const verified = await verifyClaim('random', load.loaded, { seed, solver, ...createEffort(steps, () => false) });
  return verified.ok ? verified.result.verdict : 'refused';
}

/** Asks for every size alone; what holds at given sizes is not looked at. */
async function isProved(
  { given, sizes, claim }: SizeStatement,
  { seed, solver, steps }: Checker,
): Promise<'proved' | 'not proved' | 'refused'> {
  const load = loadClaim(JSON.stringify({ title: 'random', given, sizes, claim: [claim] }), 'random');
  if (!load.ok) return 'refused';
  try {
    const problem = problemOf(load.loaded.claim);
    const effort = createEffort(steps, () => false);
    const evidence = await forEverySize(problem, { seed, solver, memories: createMemories(), ...effort });
    return evidence?.verdict === 'proved' ? 'proved' : 'not proved';
  } catch (error) {
    if (error instanceof EffortSpent) return 'not proved';
    if (error instanceof ExpressionError) return 'refused';
    throw error;
  }
}

/** Whether it is true at all small sizes at some points; `unjudged` where the oracle cannot read it, or nowhere tells. */
function atSmallSizes(
  { given, sizes: any, claim, at: chosen }: SizeStatement,
  { seed, points }: Checker,
): { readonly truth: 'true' | 'false' | 'unjudged'; readonly seen: string; readonly at: Statement['sizes'] } {
  let isTrue = false;
  for (const sizes of chosen ?? smallSizes(Object.keys(any))) {
    const statement: Statement = { sizes, given, let: {}, assume: [], claim: [claim] };
    const { counts, point } = judgeClaim(statement, seed, points);
    if (counts.false + counts.undefined > 0) return { truth: 'false', seen: point ?? '', at: sizes };
    isTrue ||= counts.true > 0;
  }
  return { truth: isTrue ? 'true' : 'unjudged', seen: '', at: {} };
}

/** n = 1 … 8, with other numbers of m, and indices s and t up to n. */
function smallSizes(names: readonly string[]): Readonly<Record<string, number>>[] {
  const pairs = names.includes('m')
    ? ([
        [1, 1],
        [2, 1],
        [1, 2],
        [2, 2],
        [3, 2],
        [2, 3],
        [3, 4],
        [5, 3],
        [4, 5],
        [8, 2],
      ] as const)
    : [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n, 1] as const);
  return pairs.flatMap(([n, m]) => {
    const own = { n, ...(names.includes('m') ? { m } : {}), ...(names.includes('k') ? { k: n + m } : {}) };
    const first = names.includes('s') ? [1, n] : [null];
    return first.map((s) => ({
      ...own,
      ...(s === null ? {} : { s }),
      ...(names.includes('t') ? { t: Math.ceil(n / 2) } : {}),
    }));
  });
}

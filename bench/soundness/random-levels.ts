import { loadClaim } from '../../src/claim/load';
import { forEveryLevel } from '../../src/decide/by-induction';
import { problemOf } from '../../src/decide/problem';
import { createEffort, EffortSpent } from '../../src/engine/effort';
import { ExpressionError } from '../../src/language/expression-error';
import { createMemories } from '../../src/number/memory';
import { type LevelStatement, randomLevelStatement } from './levels/random-level-statement';
import { judgeClaim } from './oracle/judge-claim';
import { randomFrom } from './oracle/random';
import type { SizeFinding } from './random-sizes';
import { sizeFindings } from './random-sizes';
import { Tally } from './tally';
import type { Checker } from './verdict-on';

/** So many levels from the least are looked at by the oracle. */
const levels = 4;

/**
 * Asks of random statements about recursions whether they hold at every level. One that is proved, and fails or has no value at
 * one of the first levels, is told.
 * @param isMine which of them are checked here, and not by another process
 */
export async function randomLevels(
  many: number,
  checker: Checker,
  tell: (line: string) => void,
  isMine: (i: number) => boolean = () => true,
): Promise<Tally> {
  const tally = new Tally(sizeFindings);
  for (let i = 0; i < many; i++) {
    if (!isMine(i)) continue;
    const statement = randomLevelStatement(randomFrom(`${checker.seed} level ${i}`));
    const verdict = await isProved(statement, checker);
    const { truth, seen } =
      verdict === 'refused' ? { truth: 'unjudged' as const, seen: '' } : seenAt(statement, checker);
    const finding = findingOf(verdict, truth);
    tally.add(statement.kind, finding);
    if (finding === 'false proof') tell(`FALSE PROOF [${statement.kind} ${i}] ${JSON.stringify(statement)} => ${seen}`);
  }
  return tally;
}

type Truth = 'true' | 'false' | 'unjudged';

function findingOf(verdict: 'proved' | 'not proved' | 'refused', truth: Truth): SizeFinding {
  if (verdict === 'refused') return 'refused';
  const said =
    verdict === 'proved'
      ? ({ true: 'right', false: 'false proof', unjudged: 'not judged' } as const)
      : ({ true: 'true, not proved', false: 'false, not proved', unjudged: 'open' } as const);
  return said[truth];
}

async function isProved(
  { least: _, kind: __, ...texts }: LevelStatement,
  { seed, solver, steps }: Checker,
): Promise<'proved' | 'not proved' | 'refused'> {
  const load = loadClaim(JSON.stringify({ title: 'random', ...texts }), 'random');
  if (!load.ok) return 'refused';
  try {
    const problem = problemOf(load.loaded.claim);
    const effort = createEffort(steps, () => false);
    const evidence = await forEveryLevel(problem, { seed, solver, memories: createMemories(), ...effort });
    return evidence?.verdict === 'proved' ? 'proved' : 'not proved';
  } catch (error) {
    if (error instanceof EffortSpent) return 'not proved';
    if (error instanceof ExpressionError) return 'refused';
    throw error;
  }
}

function seenAt(
  { given, let: definitions, claim, least, sizes }: LevelStatement,
  { seed, points }: Checker,
): { readonly truth: Truth; readonly seen: string } {
  let isTrue = false;
  for (let K = least; K < least + levels; K++) {
    const own = { K, ...('n' in sizes ? { n: 2 ** K } : {}) };
    const { counts, point } = judgeClaim({ sizes: own, given, let: definitions, assume: [], claim }, seed, points);
    if (counts.false + counts.undefined > 0) return { truth: 'false', seen: `K = ${K}: ${point}` };
    isTrue ||= counts.true > 0;
  }
  return { truth: isTrue ? 'true' : 'unjudged', seen: '' };
}

import { exchangesOf } from '../../decide/exchanges';
import { mayNotExist } from '../../definedness/where-distributions-exist';
import type { Problem } from '../../engine/engine';
import type { ByDerivation } from '../../kernel/certificate';
import { together } from '../../kernel/rules/by-sizes';
import { consequences } from '../../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import { goalsOf } from '../goal/check-goals';
import { conclusionOf } from '../goal/conclusion';
import { concluded } from '../goal/from-conclusions';
import type { Conclusive } from '../goal/reach-goal';
import { compileChain } from '../read/compiled-chain';
import type { Chain } from '../read/read-chains';
import type { Replay } from './answers';
import { replayGoal } from './goal';
import { replayLine } from './place';

/**
 * The theorem of a derivation again, from its certificate: nothing is sought, and every step is made by the kernel. Null where the certificate
 * does not give it, or a distribution may not exist.
 * @param replay what the kernel establishes from the certificate of what an engine proved
 * @throws ExpressionError on a line that cannot be read
 */
export async function replayDerivation(
  chains: readonly Chain[],
  problem: Problem,
  certificate: ByDerivation,
  replay: Replay,
): Promise<Theorem | null> {
  const shown: Theorem[] = [];
  const conclusive: Conclusive[] = [];
  for (const chain of chains) {
    const sized = compileChain(chain, problem);
    const own: Theorem[] = [];
    for (const [k, { index }] of chain.lines.entries()) {
      const step = certificate.lines[index] ?? null;
      if (step === null && k === 0) continue;
      const theorem = step && (await replayLine(step, { chain, sized, k, earlier: conclusive, replay }));
      if (theorem === null) return null;
      own.push(theorem);
    }
    const whole = concluded(sized, conclusionOf(chain), own, conclusive);
    if (whole !== null) conclusive.push(whole);
    shown.push(...own);
  }
  const [first] = chains;
  const sized = first === undefined ? [] : compileChain(first, problem);
  for (const [i, goal] of goalsOf(sized).entries()) {
    const step = certificate.goals[i];
    const theorem = step === undefined ? null : await replayGoal(step, { goal, sized, conclusive, replay });
    if (theorem === null) return null;
    shown.push(theorem);
  }
  if (problem.cases.some(({ compiled }) => mayNotExist(compiled()))) return null;
  const wanted = propositionsOf(problem.cases);
  const isOfGoals = wanted.some(({ statements }) => statements.length > 0);
  const theorem = isOfGoals ? consequences(shown, wanted) : together(shown);
  const { granted, open } = exchangesOf(problem);
  return open.length === 0 ? (theorem?.assuming(granted) ?? null) : null;
}

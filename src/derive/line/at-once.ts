import { propositionsOf } from '../../kernel/theorem';
import { trusting } from '../../kernel/trusting';
import { quickEquality } from '../../normal-form/quick-equality';
import { inputsOf } from '../../tensor/inputs-of';
import type { LineResult } from '../derivation-result';
import { type SizedChain, stepProblem } from '../read/compiled-chain';
import type { Line } from '../read/line';
import { holding, lineResult } from './line-result';

/**
 * What the normal form or the points of quick equality tell of a term that is said to equal the one before, at every choice of
 * the sizes; null where they do not.
 */
export function atOnce(chains: readonly SizedChain[], k: number, line: Line): LineResult | null {
  if (line.rule !== null || line.link?.kind !== 'relation' || line.link.relation !== '==') return null;
  for (const { compiled, terms } of chains) {
    const [left, right] = [terms[k - 1], terms[k]];
    if (left === undefined || right === undefined) return null;
    if (left === right) continue;
    const found = quickEquality(compiled.graph, right, inputsOf([left, right]), 'derivation')?.compare(left) ?? null;
    if (found?.kind === 'different') return lineResult(line, 'fails', { verdict: 'refuted', witness: found.witness });
    const isEqual = found?.kind === 'equal' && found.open.length === 0 && found.domain.length === 0;
    if (!isEqual) return null;
  }
  const { cases } = stepProblem(chains, k, line.shown, '==');
  return holding(line, { by: 'normal form', theorem: trusting('normal form', propositionsOf(cases)) });
}

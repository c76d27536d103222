import type { Problem } from '../engine/engine';
import type { DerivationContext } from './derivation-context';
import type { LineResult } from './derivation-result';
import { checkLine, isEstablished } from './line/check-line';
import { compileChain } from './read/compiled-chain';
import type { Chain } from './read/read-chains';

/** A line that is not established. */
export interface BadLine {
  /** Its zero-based index among all lines. */
  readonly index: number;
  readonly result: LineResult;
}

/** Checks one line; null if it is established. */
export async function badLineAt(
  chains: readonly Chain[],
  problem: Problem,
  index: number,
  context: DerivationContext,
): Promise<BadLine | null> {
  for (const chain of chains) {
    const k = chain.lines.findIndex((line) => line.index === index);
    if (k < 0) continue;
    const result = await checkLine(chain, compileChain(chain, problem), k, context);
    return isEstablished(result) ? null : { index, result };
  }
  return null;
}

/** The first line, up to one, that is not established; null if all are. */
export async function badLineUpTo(
  chains: readonly Chain[],
  problem: Problem,
  last: number,
  context: DerivationContext,
): Promise<BadLine | null> {
  for (let index = 0; index <= last; index++) {
    const bad = await badLineAt(chains, problem, index, context);
    if (bad !== null) return bad;
  }
  return null;
}

import { strategies } from '../../src/decide/strategy';
import { checkProof } from '../../src/derive/check-proof';
import { derivationEvidence } from '../../src/derive/derivation-evidence';
import { refuted, undefinedAt } from '../../src/kernel/evidence';
import { claimBody } from '../claim-problem';
import { type Decider, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

/** Each statement as a derivation of one step: what is said of the step is said of the claim. */
const derivation: Decider = {
  name: 'derivation',
  decide: async (claim, context) => {
    const lines = [claim.claim].flat().flatMap(stepOf);
    const result = await checkProof(claimBody(claim), lines, 'proof', { ...context, strategy: strategies.doubted });
    const bad = result.lines[result.firstBad ?? -1];
    const told = { engine: 'derivation', summary: bad?.reason || 'the step fails', scope: result.sizes ?? 'no sizes' };
    if (bad?.verdict === 'refuted') return refuted(told, bad.witness);
    if (bad?.verdict === 'undefined') return undefinedAt(told, bad.witness);
    return derivationEvidence(result);
  },
};

/** `l` and `== r`. */
function stepOf(statement: string): string[] {
  let depth = 0;
  for (const [i, character] of [...statement].entries()) {
    depth += '(['.includes(character) ? 1 : ')]'.includes(character) ? -1 : 0;
    if (depth === 0 && '=<>!'.includes(character)) return [statement.slice(0, i).trim(), statement.slice(i)];
  }
  throw new Error(`there is no relation in ${statement}`);
}

keepsContract(withSolver(derivation), { proved: 40, refuted: 30, undefined: 10 });

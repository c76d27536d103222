import type { ClaimBody } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import { hasIntegral } from '../integral/linear-combination';
import type { Evidence } from '../kernel/evidence';
import { checkProof } from './check-proof';
import type { DerivationContext } from './derivation-context';
import { derivationEvidence } from './derivation-evidence';
import { linesByRule } from './lines-by-rule';

/** A proof of an inequality between expectations by a rule that the claim does not name; null where none is found. */
export async function byUnnamedRule(
  body: ClaimBody,
  context: Omit<DerivationContext, 'provers'>,
): Promise<Evidence | null> {
  const [first] = problemOf(body).cases;
  const [statement, ...others] = first?.compiled().statements ?? [];
  if (statement === undefined || others.length > 0 || statement.connects !== undefined) return null;
  const { relation, left, right } = statement;
  const isOrder = relation === '<=' || relation === '>=';
  if (!isOrder || !(hasIntegral(left) || hasIntegral(right))) return null;
  const evidence = derivationEvidence(await checkProof(body, linesByRule(body), 'proof', context));
  return evidence.verdict === 'proved' ? evidence : null;
}

import { findArgument } from '../../../src/engine/arithmetic/find-argument';
import { byArithmetic } from '../../../src/kernel/by-arithmetic';
import type { Argument, ByArithmetic } from '../../../src/kernel/certificate';
import { type Proposition, propositionsOf, type Theorem } from '../../../src/kernel/theorem';
import { type ClaimParts, claimProblem } from '../../claim-problem';

export const claimed = (parts: ClaimParts): Proposition[] => propositionsOf(claimProblem(parts).cases);

/** A certificate for these, as it is read from a file; null where none is found. */
export function certificateOf(propositions: readonly Proposition[]): ByArithmetic | null {
  const found = propositions.map(({ graph, statements, assumptions }) =>
    statements.map((statement) => findArgument(graph, statement, assumptions)?.argument ?? null),
  );
  return found.flat().includes(null) ? null : JSON.parse(JSON.stringify({ by: 'arithmetic', arguments: found }));
}

/** What the kernel makes of a certificate. */
export const checked = (propositions: readonly Proposition[], certificate: ByArithmetic): Theorem | string =>
  byArithmetic(propositions, certificate, () => {});

/** A certificate of one statement by one element. */
export const single = (cases: Argument['elements'][number]): ByArithmetic => ({
  by: 'arithmetic',
  arguments: [[{ integrals: [], elements: [cases] }]],
});

/** Whether a claim is proved by a certificate that is found. */
export function isArgued(parts: ClaimParts): boolean {
  const propositions = claimed(parts);
  const certificate = certificateOf(propositions);
  return certificate !== null && typeof checked(propositions, certificate) !== 'string';
}

import type { ClaimBody } from '../claim/claim-file';

/** A claim as the one line of a derivation by a rule that nobody named: Jensen's inequality. */
export const linesByRule = ({ claim }: Pick<ClaimBody, 'claim'>): string[] => claim.map((text) => `${text} by jensen`);

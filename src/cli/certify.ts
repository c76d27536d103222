import type { RunResult } from '../run/result';

/** Writes what the claims of a run were proved by. */
export async function certify(file: string, { claims }: Pick<RunResult, 'claims'>): Promise<void> {
  const proofs = claims.flatMap(({ id, place, proof }) => (proof ? [{ id, file: place.file, ...proof }] : []));
  const { writeCertificates } = await import('./certificate-file');
  writeCertificates(file, proofs);
}

import { writeCertificates } from './certificate-file';
import type { Flags } from './flags';
import { reportRun, runFormat } from './report-run';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  // A wrong form is told of before work is done.
  runFormat(flags);
  const { run, claims, replay } = await runSelected(patterns, flags);
  reportRun(run, replay, flags);
  const { certificate } = flags;
  if (certificate === undefined) return;
  const files = new Map(claims.map(({ id, file }) => [id, file]));
  const proofs = run.claims.flatMap(({ id, proof }) => (proof ? [{ id, file: files.get(id) ?? id, ...proof }] : []));
  writeCertificates(certificate, proofs);
}

import { version } from '../../package.json';
import { findingsOf } from '../report/run/findings';
import type { Flags } from './flags';
import { exitCodeOf, reportTrouble } from './report-run';
import { repositoryPath } from './repository-path';
import { openOutputs } from './run-outputs';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const began = new Date().toISOString();
  const outputs = await openOutputs(flags, process.env);
  const { run, claims, replay } = await runSelected(patterns, flags, { isCached: true, onOutcome: outputs.each });
  const report = { run, findings: findingsOf(run) };
  await outputs.end(report, { replay, path: repositoryPath(process.env), version, began });
  reportTrouble(run, flags);
  process.exitCode = exitCodeOf(run);
  const { certificate } = flags;
  if (certificate === undefined) return;
  const files = new Map(claims.map(({ id, file }) => [id, file]));
  const proofs = run.claims.flatMap(({ id, proof }) => (proof ? [{ id, file: files.get(id) ?? id, ...proof }] : []));
  const { writeCertificates } = await import('./certificate-file');
  writeCertificates(certificate, proofs);
}

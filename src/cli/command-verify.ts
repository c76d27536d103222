import { version } from '../../package.json';
import type { RunResult } from '../run/result';
import { openRunCache } from './cache/open-run-cache';
import type { ClaimLocation } from './corpus';
import { doAll } from './do-all';
import type { Flags } from './flags';
import { exitCodeOf, isWhole, openGate } from './open-gate';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { reportTrouble } from './report-run';
import { repositoryPath } from './repository-path';
import { runOutputs } from './run-outputs';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const began = new Date().toISOString();
  const gate = await openGate(flags, isWhole(patterns, flags));
  const outputs = await runOutputs(flags, process.env);
  const { certificate } = flags;
  const written = [
    ...outputs.files,
    ...(certificate === undefined ? [] : [{ path: certificate, as: '--certificate' }]),
    ...gate.written,
  ];
  const { run, claims, replay } = await runSelected(patterns, flags, {
    cacheOn: (terms) => openRunCache(flags, terms),
    beforeWork: (read) => {
      requireApart([...read, ...gate.read], written);
      for (const { path } of written) requireWritable(path);
      outputs.open();
    },
    onOutcome: outputs.each,
  });
  const { report, update } = gate.reported(run);
  process.exitCode = exitCodeOf(report);
  await doAll([
    ...(certificate === undefined ? [] : [() => certify(certificate, run, claims)]),
    update,
    ...outputs.end(report, { replay, path: repositoryPath(process.env), version, began }),
    () => reportTrouble(run, flags),
  ]);
}

async function certify(file: string, run: RunResult, claims: readonly ClaimLocation[]): Promise<void> {
  const files = new Map(claims.map((claim) => [claim.id, claim.file]));
  const proofs = run.claims.flatMap(({ id, proof }) => (proof ? [{ id, file: files.get(id) ?? id, ...proof }] : []));
  const { writeCertificates } = await import('./certificate-file');
  writeCertificates(file, proofs);
}

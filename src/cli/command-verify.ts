import { version } from '../../package.json';
import { type KnownFindings, knownAfter, type RunReport, runReport } from '../report/run/run-report';
import type { RunResult } from '../run/result';
import { openRunCache } from './cache/open-run-cache';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { baselineFlag, failOnFlag } from './gate-flags';
import { reportTrouble } from './report-run';
import { repositoryPath } from './repository-path';
import { openOutputs } from './run-outputs';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const began = new Date().toISOString();
  const report = await reporting(flags, patterns.includes('all') && flags.changed === undefined);
  const outputs = await openOutputs(flags, process.env);
  const { run, claims, replay } = await runSelected(patterns, flags, {
    cacheOn: (terms) => openRunCache(flags, terms),
    onOutcome: outputs.each,
  });
  const reported = report(run);
  await outputs.end(reported, { replay, path: repositoryPath(process.env), version, began });
  reportTrouble(run, flags);
  process.exitCode = exitCodeOf(reported);
  const { certificate } = flags;
  if (certificate === undefined) return;
  const files = new Map(claims.map(({ id, file }) => [id, file]));
  const proofs = run.claims.flatMap(({ id, proof }) => (proof ? [{ id, file: files.get(id) ?? id, ...proof }] : []));
  const { writeCertificates } = await import('./certificate-file');
  writeCertificates(certificate, proofs);
}

/**
 * What follows from a run by `--fail-on` and `--baseline`; `--update-baseline` writes down what is wrong in it, which is
 * known from then on. Flags are read at once.
 */
async function reporting(flags: Flags, isWhole: boolean): Promise<(run: RunResult) => RunReport> {
  const failOn = failOnFlag(flags);
  const file = baselineFlag(flags);
  if (file === null) return (run) => runReport(run, { failOn, known: null });
  // Most runs are compared with nothing.
  const { readBaseline, writeBaseline } = await import('./baseline-file');
  const isUpdate = flags.updateBaseline === true;
  const known = readBaseline(file, isUpdate);
  if (!isUpdate) return (run) => runReport(run, { failOn, known });
  return (run) => {
    const before = runReport(run, { failOn, known });
    const after = knownAfter(before, known, isWhole);
    writeBaseline(file, after);
    process.stderr.write(`${file}: ${countOf(after)} known findings, ${countOf(known)} before\n`);
    return runReport(run, { failOn, known: after });
  };
}

const countOf = (known: KnownFindings): number => [...known.values()].flat().length;

/** The worst of what happened. */
function exitCodeOf({ run: { summary }, findings }: RunReport): number {
  if (summary.faults > 0) return exitCode.fault;
  if (summary.rejected > 0) return exitCode.badInput;
  return findings.some(({ standing }) => standing === 'failing') ? exitCode.unmet : exitCode.met;
}

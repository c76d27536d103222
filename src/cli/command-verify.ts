import { version } from '../../package.json';
import { type KnownFindings, knownAfter, type RunReport, runReport } from '../report/run/run-report';
import { counted } from '../report/text-layout';
import type { RunResult } from '../run/result';
import { openRunCache } from './cache/open-run-cache';
import type { ClaimLocation } from './corpus';
import { doAll } from './do-all';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { baselineFlag, failOnFlag } from './gate-flags';
import { type NamedFile, requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { reportTrouble } from './report-run';
import { repositoryPath } from './repository-path';
import { runOutputs } from './run-outputs';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const began = new Date().toISOString();
  const gate = await gateOf(flags, patterns.includes('all') && flags.changed === undefined);
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

/** What follows from a run by `--fail-on` and `--baseline`. */
interface Gate {
  readonly read: readonly NamedFile[];
  readonly written: readonly NamedFile[];
  readonly reported: (run: RunResult) => {
    readonly report: RunReport;
    /** Writes down what is known from then on, if that was asked for. */
    readonly update: () => void;
  };
}

/** Flags are read at once. `--update-baseline` writes down what is wrong in a run, which is known from then on. */
async function gateOf(flags: Flags, isWhole: boolean): Promise<Gate> {
  const failOn = failOnFlag(flags);
  const file = baselineFlag(flags);
  const reportOf = (run: RunResult, known: KnownFindings | null) => runReport(run, { failOn, known });
  const nothing = () => {};
  if (file === null)
    return { read: [], written: [], reported: (run) => ({ report: reportOf(run, null), update: nothing }) };
  // Most runs are compared with nothing.
  const { readBaseline, writeBaseline } = await import('./baseline-file');
  const isUpdate = flags.updateBaseline === true;
  const known = readBaseline(file, isUpdate);
  const named = [{ path: file, as: isUpdate ? '--baseline' : 'the baseline' }];
  if (!isUpdate)
    return { read: named, written: [], reported: (run) => ({ report: reportOf(run, known), update: nothing }) };
  const reported = (run: RunResult) => {
    const after = knownAfter(reportOf(run, known), known, isWhole);
    const update = (): void => {
      writeBaseline(file, after);
      process.stderr.write(`${file}: ${counted(sizeOf(after), 'known finding')}, ${sizeOf(known)} before\n`);
    };
    return { report: reportOf(run, after), update };
  };
  return { read: [], written: named, reported };
}

const sizeOf = (known: KnownFindings): number => [...known.values()].flat().length;

/** The worst of what happened. */
function exitCodeOf({ run: { summary }, findings }: RunReport): number {
  if (summary.faults > 0) return exitCode.fault;
  if (summary.rejected > 0) return exitCode.badInput;
  return findings.some(({ standing }) => standing === 'failing') ? exitCode.unmet : exitCode.met;
}

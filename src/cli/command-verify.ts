import { version } from '../../package.json';
import { openRunCache } from './cache/open-run-cache';
import { certify } from './certify';
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
  const isShard = [flags.shard, flags.out, flags.costs].some((flag) => flag !== undefined);
  const shard = isShard ? (await import('./shard/claim-shard')).openClaimShard(patterns, flags) : null;
  const gate = await openGate(flags, shard === null && isWhole(patterns, flags));
  const outputs = await runOutputs(flags, process.env);
  const { certificate } = flags;
  const written = [
    ...outputs.files,
    ...(certificate === undefined ? [] : [{ path: certificate, as: '--certificate' }]),
    ...gate.written,
    ...(shard?.written ?? []),
  ];
  const { run, outcomes, replay } = await runSelected(patterns, flags, {
    // What a part holds was found by its own run.
    cacheOn: (terms) => (flags.out === undefined ? openRunCache(flags, terms) : null),
    ...(shard === null ? {} : { share: shard.share }),
    beforeWork: (read) => {
      requireApart([...read, ...gate.read, ...(shard?.read ?? [])], written);
      shard?.requireOutput();
      for (const { path } of written) requireWritable(path);
      outputs.open();
    },
    onOutcome: outputs.each,
  });
  const { report, update } = gate.reported(run);
  process.exitCode = exitCodeOf(report);
  await doAll([
    ...(shard === null ? [] : [() => shard.write(outcomes, { began, seconds: run.summary.seconds })]),
    ...(certificate === undefined ? [] : [() => certify(certificate, run)]),
    update,
    ...outputs.end(report, { replay, path: repositoryPath(process.env), version, began }),
    () => reportTrouble(run, flags),
  ]);
}

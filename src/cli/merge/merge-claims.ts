import { version } from '../../../package.json';
import { collectRun } from '../../run/collect-run';
import { BadInput } from '../bad-input';
import { idOf } from '../cache/through-cache';
import { certify } from '../certify';
import { doAll } from '../do-all';
import type { Flags } from '../flags';
import { exitCodeOf, openGate } from '../open-gate';
import { requireApart } from '../output/require-apart';
import { requireWritable } from '../output/require-writable';
import { fromExactJson } from '../part/exact-json';
import { requireOwnProgram } from '../part/program-identity';
import type { Part } from '../part/read-part';
import { reportTrouble } from '../report-run';
import { repositoryPath } from '../repository-path';
import { runOutputs } from '../run-outputs';
import { replayCommand } from '../run-selected';
import { type ClaimLine, claimLineSchema } from '../shard/claim-line';

/** Reports the claims of all parts of a run as the run would have that was not split. */
export async function mergeClaims(parts: readonly Part[], flags: Flags): Promise<void> {
  const [first] = parts;
  if (first === undefined) return;
  const { run: identity } = first.head;
  requireOwnProgram(first);
  const { certificate } = flags;
  if (certificate !== undefined && identity.certificate !== true) throw withoutProofs(first);
  const gate = await openGate(flags, identity.isWhole === true);
  const outputs = await runOutputs(flags, process.env);
  const written = [
    ...outputs.files,
    ...(certificate === undefined ? [] : [{ path: certificate, as: '--certificate' }]),
    ...gate.written,
  ];
  requireApart([...parts.map(({ file }) => ({ path: file, as: 'a part' })), ...gate.read], written);
  for (const { path } of written) requireWritable(path);
  const lines = inTheirPlaces(parts);
  outputs.open();
  // As a run tells of what selects nothing: first of all, and last of all.
  const outcomes = lines.map(({ outcome }) => outcome);
  for (const { outcome } of [...lines.filter(isNoClaim), ...lines.filter((line) => !isNoClaim(line))])
    outputs.each(outcome);
  const seconds = parts.reduce((sum, { foot }) => sum + foot.seconds, 0);
  const run = collectRun(outcomes, String(identity.seed), seconds);
  const names = new Map(lines.flatMap(({ name, outcome }) => (name === null ? [] : [[idOf(outcome), name] as const])));
  const folder = typeof identity.folder === 'string' ? identity.folder : undefined;
  const { report, update } = gate.reported(run);
  const [began = ''] = parts.map(({ foot }) => foot.began).sort();
  process.exitCode = exitCodeOf(report);
  await doAll([
    ...(certificate === undefined ? [] : [() => certify(certificate, run)]),
    update,
    ...outputs.end(report, {
      replay: replayCommand(names, run, folder),
      path: repositoryPath(process.env),
      version,
      began,
    }),
    () => reportTrouble(run, flags),
  ]);
}

const isNoClaim = ({ name }: ClaimLine): boolean => name === null;

/**
 * All lines of the parts, as the claims stand in the run.
 * @throws BadInput where one is missing or there twice, though each part is whole
 */
function inTheirPlaces(parts: readonly Part[]): readonly ClaimLine[] {
  const lines: ClaimLine[] = [];
  let count = 0;
  for (const { lines: linesOf } of parts)
    for (const { text } of linesOf()) {
      const line = claimLineSchema.parse(fromExactJson(text));
      lines[line.place] = line;
      count++;
    }
  const total = Number(parts[0]?.head.run.claims);
  if (count === total && lines.length === total && lines.every((line) => line !== undefined)) return lines;
  throw new BadInput(
    'unsplit-run',
    `The parts hold ${count} claims of a run of ${total}, or some of them twice.`,
    'Run all shards again.',
  );
}

const withoutProofs = ({ file }: Part): BadInput =>
  new BadInput(
    'no-proofs',
    `${file} does not say what claims were proved by.`,
    'Run the shards with --certificate as well.',
  );

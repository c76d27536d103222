import type { Certificate } from '../kernel/certificate';
import { type Recheck, recheckJson, recheckReport } from '../report/recheck';
import { recheckClaim, saysEverySize } from '../run/recheck-claim';
import { type CertifiedClaim, readCertificates } from './certificate-file';
import { exitCode } from './exit-code';
import { type Flags, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import { limitedEffort } from './limited-effort';
import { loadFile } from './load-file';
import { progressOn } from './progress';
import { surfaceOf } from './surface';

/** `verify recheck <file>`: establishes the proofs of claims again, from their certificates, by the kernel alone. */
export async function recheckCommand(file: string, flags: Flags): Promise<void> {
  const seed = seedFlag(flags) ?? freshSeed();
  const start = performance.now();
  const claims = readCertificates(file);
  const progress = progressOn(process.stderr);
  const rechecks: Recheck[] = [];
  for (const claim of claims) {
    progress.update(`${rechecks.length} of ${claims.length}  ${claim.id}`);
    rechecks.push(await recheck(claim, seed, flags));
  }
  progress.clear();
  const run = { seed, rechecks, seconds: (performance.now() - start) / 1000 };
  if (flags.json === true) process.stdout.write(recheckJson(run));
  else process.stdout.write(recheckReport(run, surfaceOf(process.stdout, flags.color, process.env)));
  process.exitCode = rechecks.some(({ outcome }) => outcome.kind === 'refused') ? exitCode.unmet : exitCode.met;
}

async function recheck(
  { id, file, oracles, certificate }: CertifiedClaim,
  seed: string,
  flags: Flags,
): Promise<Recheck> {
  if (certificate === null) return { id, outcome: { kind: 'word', oracles } };
  return { id, outcome: await outcomeOf(id, file, certificate, seed, flags) };
}

async function outcomeOf(
  id: string,
  file: string,
  certificate: Certificate,
  seed: string,
  flags: Flags,
): Promise<Recheck['outcome']> {
  // A certificate may name any file.
  const load = await loadFile({ file, within: '.' });
  if (!load.ok) return { kind: 'refused', reason: load.diagnostics.map(({ reason }) => reason).join(' ') };
  const { spend } = limitedEffort(limitsOf(flags));
  try {
    const theorem = await recheckClaim(load.loaded.claim, certificate, {
      seed: `${seed} ${id}`,
      spend,
    });
    if (typeof theorem === 'string') return { kind: 'refused', reason: theorem };
    const { errorBound, hypotheses } = theorem;
    return { kind: 'established', everySize: saysEverySize(load.loaded.claim, certificate), errorBound, hypotheses };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

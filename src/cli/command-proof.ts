import { dirname } from 'node:path';
import { type DerivationLoadResult, loadDerivation } from '../claim/load-derivation';
import { checkDerivation } from '../derive/check-derivation';
import { reportedDerivation } from '../derive/reported-derivation';
import type { EngineContext } from '../engine/engine';
import { impatientSolver } from '../engine/smt/impatient-solver';
import { derivationJson, derivationReport } from '../report/derivation';
import { diagnosticJson, diagnosticText } from '../report/diagnostic';
import { jsonText } from '../statement/json-text';
import { concealForeign } from './conceal-foreign';
import { exitCode } from './exit-code';
import { type Flags, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import { limitedEffort } from './limited-effort';
import { loadWith } from './load-file';
import { openSolver } from './solver/solver-process';
import { surfaceOf } from './surface';

/** `verify proof <file>`: a mark for each line of a derivation, and whether it reaches its goal; with `--out` a page besides. */
export async function proofCommand(file: string, flags: Flags & { readonly out?: string }): Promise<void> {
  const writePage =
    flags.out === undefined ? null : (await import('./derivation-site')).derivationSite(flags.out, file, flags);
  const seed = seedFlag(flags) ?? freshSeed();
  const load = await loadWith(file, loadDerivation);
  const effort = limitedEffort(limitsOf(flags));
  const options = { ...effort, seed, solver: impatientSolver(openSolver(), effort.remaining) };
  const checked = load.ok ? await reported(load, options) : load;
  if (!checked.ok) {
    const surface = surfaceOf(process.stderr, flags.color, process.env);
    const diagnostics = concealForeign(checked.diagnostics, file, dirname(file));
    for (const diagnostic of diagnostics) process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
    if (flags.json === true) writeJson({ seed, diagnostics: diagnostics.map(diagnosticJson) });
    process.exitCode = exitCode.badInput;
    return;
  }
  const { title, result } = checked;
  if (load.ok) await writePage?.(load.derivation, result, seed);
  if (flags.json === true) writeJson({ seed, title, ...derivationJson(result) });
  else process.stdout.write(derivationReport(title, result, seed, surfaceOf(process.stdout, flags.color, process.env)));
  process.exitCode = result.accepted ? exitCode.met : exitCode.unmet;
}

type Loaded = Extract<DerivationLoadResult, { readonly ok: true }>;

async function reported({ derivation, locate }: Loaded, options: EngineContext) {
  const checked = await checkDerivation(derivation, locate, options);
  if (!checked.ok) return checked;
  const places = derivation.lines.map((_, index) => locate(['lines', index]));
  return { ok: true, title: derivation.title, result: reportedDerivation(checked.result, places) } as const;
}

const writeJson = (document: object) => process.stdout.write(`${jsonText(document, 2)}\n`);

import { loadDerivation } from '../claim/load-derivation';
import { checkDerivation } from '../derive/check-derivation';
import { impatientSolver } from '../engine/smt/impatient-solver';
import { derivationJson, derivationReport } from '../report/derivation';
import { diagnosticJson, diagnosticText } from '../report/diagnostic';
import { exitCode } from './exit-code';
import { type Flags, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import { limitedEffort } from './limited-effort';
import { loadWith } from './load-file';
import { openSolver } from './solver/solver-process';
import { surfaceOf } from './surface';

/** `verify proof <file>`: a mark for each line of a derivation, and whether it reaches its goal. */
export async function proofCommand(file: string, flags: Flags): Promise<void> {
  const seed = seedFlag(flags) ?? freshSeed();
  const load = await loadWith(file, loadDerivation);
  const effort = limitedEffort(limitsOf(flags));
  const options = { ...effort, seed, solver: impatientSolver(openSolver(), effort.remaining) };
  const checked = load.ok ? await checkDerivation(load.derivation, load.locate, options) : load;
  if (!checked.ok) {
    const surface = surfaceOf(process.stderr, flags.color, process.env);
    for (const diagnostic of checked.diagnostics) process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
    if (flags.json === true) writeJson({ seed, diagnostics: checked.diagnostics.map(diagnosticJson) });
    process.exitCode = exitCode.badInput;
    return;
  }
  const { result } = checked;
  const title = load.ok ? load.derivation.title : null;
  if (flags.json === true) writeJson({ seed, title, ...derivationJson(result) });
  else process.stdout.write(derivationReport(title, result, seed, surfaceOf(process.stdout, flags.color, process.env)));
  process.exitCode = result.accepted ? exitCode.met : exitCode.unmet;
}

const writeJson = (document: object) => process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

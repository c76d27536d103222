import { explainReport } from '../report/explain';
import { gateLines } from '../report/run/gate-lines';
import { runJson } from '../report/run/json';
import { axesReadWhereSupported } from '../run/axes-read';
import type { Flags } from './flags';
import { loadFile } from './load-file';
import { exitCodeOf, isWhole, openGate } from './open-gate';
import { reportTrouble } from './report-run';
import { runSelected, type SelectedRun } from './run-selected';
import { surfaceOf } from './surface';

/** `verify explain <id>…`: checks, then prints all that is known of each claim. */
export async function explainCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const gate = await openGate(flags, isWhole(patterns, flags));
  const selected = await runSelected(patterns, flags, { smallTwinWitnesses: true });
  const { report } = gate.reported(selected.run);
  process.stdout.write(flags.json === true ? runJson(report) : await explanations(selected, flags));
  for (const line of gateLines(report)) process.stderr.write(`${line}\n`);
  reportTrouble(selected.run, flags);
  process.exitCode = exitCodeOf(report);
}

async function explanations({ run, claims, replay }: SelectedRun, flags: Flags): Promise<string> {
  const surface = surfaceOf(process.stdout, flags.color, process.env);
  const locations = new Map(claims.map((location) => [location.id, location]));
  const reports: string[] = [];
  for (const result of run.claims) {
    const location = locations.get(result.id);
    const load = location === undefined ? null : await loadFile(location);
    if (load?.ok !== true) continue;
    const { claim } = load.loaded;
    reports.push(explainReport(claim, axesReadWhereSupported(claim), result, replay(result.id), surface));
  }
  return reports.join('\n');
}

import { listJson, listReport } from '../report/list';
import { claimsFolder } from './corpus';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { loadFile } from './load-file';
import { reportTrouble } from './report-run';
import { selectClaims } from './select-claims';
import { surfaceOf } from './surface';

/** `verify list [<id or glob>…]`: ids and titles, without checking. */
export async function listCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const selection = await selectClaims(patterns.length === 0 ? ['all'] : patterns, claimsFolder(flags.claims));
  const loads = await Promise.all(
    selection.claims.map(async (location) => ({ ...location, load: await loadFile(location) })),
  );
  const listed = loads.map(({ id, load }) => ({ id, claim: load.ok ? load.loaded.claim : null }));
  const surface = surfaceOf(process.stdout, flags.color, process.env);
  process.stdout.write(flags.json === true ? listJson(listed) : listReport(listed, surface));
  const rejected = [
    ...loads.flatMap(({ id, file, load }) => (load.ok ? [] : [{ id, file, diagnostics: load.diagnostics }])),
    ...selection.unknown.map(({ pattern, diagnostic }) => ({ id: pattern, file: null, diagnostics: [diagnostic] })),
  ];
  reportTrouble({ rejected, faults: [] }, flags);
  process.exitCode = rejected.length > 0 ? exitCode.badInput : exitCode.met;
}

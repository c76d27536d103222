import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../package.json';
import { gateLines } from '../report/run/gate-lines';
import { findingJson, summaryJson } from '../report/run/json';
import type { RunReport } from '../report/run/run-report';
import { summaryParts } from '../report/run/summary-parts';
import { counted } from '../report/text-layout';
import { axesReadWhereSupported } from '../run/axes-read';
import { statementsRead } from '../run/statements-read';
import type { ClaimOfSite } from '../site/claim/claim-page';
import { siteOf } from '../site/site-of';
import { jsonText } from '../statement/json-text';
import type { Flags } from './flags';
import { loadFile } from './load-file';
import { exitCodeOf, isWhole, openGate } from './open-gate';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { reportTrouble } from './report-run';
import { runSelected, type SelectedRun } from './run-selected';
import { siteFiles, siteFolder, writeSite } from './site-folder';
import { surfaceOf } from './surface';

interface SiteFlags extends Flags {
  readonly out?: string;
  readonly title?: string;
}

/** `verify report --out DIR`: checks claims, and writes what was established as a site. */
export async function reportCommand(patterns: readonly string[], flags: SiteFlags): Promise<void> {
  const folder = siteFolder(flags.out);
  const asked = patterns.length === 0 ? ['all'] : patterns;
  const gate = await openGate(flags, isWhole(asked, flags));
  const selected = await runSelected(asked, flags, {
    smallTwinWitnesses: true,
    beforeWork: (read, claims) => {
      const written = siteFiles(
        folder,
        claims.map(({ id }) => id),
      );
      requireApart([...read, ...gate.read], written);
      requireWritable(join(folder, 'index.html'));
    },
  });
  const { run } = selected;
  const { report } = gate.reported(run);
  const site = { name: flags.title ?? 'Claimcheck report', origin: `claimcheck ${version}, seed ${run.seed}` };
  const pages = siteOf(site, run, await claimsOf(selected));
  const bytes = writeSite(folder, pages);
  tell({ file: join(folder, 'index.html'), pages: pages.length, bytes }, report, flags);
  reportTrouble(run, flags);
  process.exitCode = exitCodeOf(report);
}

/** What the pages show besides results: the files, as they are now. */
async function claimsOf({ run, claims, replay }: SelectedRun): Promise<ClaimOfSite[]> {
  const locations = new Map(claims.map((location) => [location.id, location]));
  const shown: ClaimOfSite[] = [];
  for (const result of run.claims) {
    const location = locations.get(result.id);
    const load = location === undefined ? null : await loadFile(location);
    if (location === undefined || load?.ok !== true) continue;
    const { claim } = load.loaded;
    const { file } = location;
    const text = location.text ?? (await readFile(file, 'utf8'));
    shown.push({
      claim,
      result,
      axes: axesReadWhereSupported(claim),
      statements: statementsRead(claim),
      text,
      file,
      replay: replay(result.id),
    });
  }
  return shown;
}

interface Written {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
}

function tell(written: Written, report: RunReport, flags: Flags): void {
  const { run, findings, baseline } = report;
  if (flags.json === true) {
    const found = { findings: findings.map(findingJson), ...(baseline === null ? {} : { baseline }) };
    const document = { ...written, seed: run.seed, ...found, summary: summaryJson(run.summary) };
    process.stdout.write(`${jsonText(document, 2)}\n`);
    return;
  }
  const { palette } = surfaceOf(process.stdout, flags.color, process.env);
  const parts = summaryParts(run).map(({ text, tone }) => palette[tone](text));
  const size = `${(written.bytes / 1e6).toFixed(1)} MB`;
  process.stdout.write(
    `${palette.bold(written.file)} · ${counted(written.pages, 'page')} · ${size}\n${parts.join(' · ')}\n`,
  );
  for (const line of gateLines(report)) process.stdout.write(`${line}\n`);
}

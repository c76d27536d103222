import { join } from 'node:path';
import { version } from '../../package.json';
import type { Graded } from '../grade/graded';
import { classReportOf } from '../grade/insight/class-report-of';
import type { Sheet } from '../grade/sheet';
import { classPage } from '../site/grade/class-page';
import { limitedEffort } from './limited-effort';
import type { NamedFile } from './output/require-apart';
import { siteFiles, siteFolder, writeSite } from './site-folder';

/** The report as data, beside the page. */
const dataPath = 'report.json';

/** What comparing the answers to one question may take. */
const limits = { budget: 2000, timeout: 30 } as const;

/** The files of a report, as outputs of a command. */
export const reportFiles = (folder: string): NamedFile[] =>
  [...siteFiles(siteFolder(folder, '--report'), []), { path: join(folder, dataPath), as: '--report' }].map(
    ({ path }) => ({
      path,
      as: '--report',
    }),
  );

/** Writes what a class got wrong: a page, with its style, and the same as data. */
export function writeClassReport(
  folder: string,
  sheet: Sheet,
  graded: () => Iterable<Graded>,
  { course, title, showsNames }: { readonly course: string; readonly title: string; readonly showsNames: boolean },
): void {
  const report = classReportOf(sheet, graded, {
    course,
    showsNames,
    context: (question) => ({ ...limitedEffort(limits), seed: `report ${question}` }),
  });
  const site = { name: title, origin: `claimcheck ${version}` };
  writeSite(folder, [classPage(site, report), { path: dataPath, text: `${JSON.stringify(report, null, 2)}\n` }]);
}

import type { ClaimResult, Verdict } from '../../run/result';
import type { Surface } from '../palette';
import type { RunReport } from './run-report';
import { aboutLines, claimLines, excuseOf, summaryLines, unmetLines } from './terminal';

/** A round of a session in which claims are checked whenever they are saved. */
export interface WatchedRound {
  readonly report: RunReport;
  /** The ids of what was checked in this round. */
  readonly checked: readonly string[];
  /** The verdicts of the round before. */
  readonly before: ReadonlyMap<string, Verdict>;
}

/** What a round found: the claims that were checked, with what is new, those that are not met besides, and a summary. */
export function watchReport(
  { report, checked, before }: WatchedRound,
  surface: Surface,
  replay: (id: string) => string,
): string {
  const { run, findings } = report;
  const isNews = new Set(checked);
  const shown = run.claims.filter(({ id, met }) => isNews.has(id) || !met);
  const news = ({ id, verdict }: ClaimResult): string[] => {
    const earlier = before.get(id);
    return earlier === undefined || earlier === verdict ? [] : [surface.palette.accent(`    before: ${earlier}`)];
  };
  const lines = claimLines(shown, surface, (result) => [
    ...news(result),
    ...(result.met ? [] : unmetLines(result, excuseOf(result, findings), replay(result.id), surface)),
  ]);
  const gap = lines.length > 0 && lines.at(-1) !== '' ? [''] : [];
  return [...lines, ...gap, ...aboutLines(report, surface), ...summaryLines(run, surface), ''].join('\n');
}

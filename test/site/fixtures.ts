import type { ClaimResult, RunResult } from '../../src/run/result';
import type { ClaimOfSite } from '../../src/site/claim/claim-page';
import type { Site } from '../../src/site/shell';
import { siteOf } from '../../src/site/site-of';
import { claim, run } from '../report/fixtures';

export const site: Site = { name: 'Claimcheck report', origin: 'claimcheck 0.0.0, seed 1' };

export const claimOf = (result: ClaimResult): ClaimOfSite => ({
  claim: { ...claim, title: result.title, statement: result.statement },
  result,
  axes: { definitions: new Map(), relations: new Map([['resnext(x) == x', '[C, H, W]']]), parameters: new Map() },
  statements: { sizes: 'paths = 2', statements: [] },
  text: `title: ${result.title}\n${'# more\n'.repeat(12)}`,
  file: `claims/${result.id}.yaml`,
  replay: `verify explain ${result.id} --seed 1`,
});

export const pagesOf = (own: RunResult): ReadonlyMap<string, string> =>
  new Map(siteOf(site, own, own.claims.map(claimOf)).map(({ path, text }) => [path, text]));

export const pages = pagesOf(run);

import { fileURLToPath } from 'node:url';

import { claimsUnder } from '../../src/cli/corpus';
import { loadFile } from '../../src/cli/load-file';
import type { Solver } from '../../src/engine/smt/solver';

import { runAlpha } from '../../src/run/run-alpha';
import { verifyClaim } from '../../src/run/verify-claim';
import { claimFacts } from './claim-facts';
import { type Fact, numbered } from './fact';
import { sampleFacts } from './sample-facts';

/** All that the command line finds of all claims for a seed, and of the sample answers to their questions. */
export async function checkCorpus(folder: URL, seed: string, solver: Solver): Promise<Fact[]> {
  const claims = await claimsUnder(fileURLToPath(folder));
  const facts: Fact[] = [];
  const shown = (value: string): string => value.replaceAll('\n', ' ').replaceAll(fileURLToPath(folder), '');
  for (const { id, file } of claims) {
    const note = (told: readonly (readonly [string, string])[]) =>
      facts.push(...told.map(([key, value]) => ({ claim: id, key, value: shown(value) })));
    const load = await loadFile({ file });
    const checked = load.ok
      ? await verifyClaim(id, load.loaded, {
          seed,
          solver,
          alpha: runAlpha / claims.length,
          smallTwinWitnesses: false,
          isOver: () => false,
        })
      : load;
    if (!checked.ok) {
      note(checked.diagnostics.map(({ code, reason }) => ['rejected', `${code}: ${reason}`]));
      continue;
    }
    note(claimFacts(checked.result));
    if (load.ok) note(await sampleFacts(id, load.loaded, seed, solver));
  }
  return numbered(facts);
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ClaimFile } from '../../src/claim/claim-file';
import { loadClaim } from '../../src/claim/load';
import type { Locate } from '../../src/claim/locate';
import { claimsUnder } from '../../src/cli/corpus';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { checkProof } from '../../src/derive/check-proof';
import { createEffort } from '../../src/engine/effort';
import { search } from '../../src/engine/search';
import { ExpressionError } from '../../src/language/expression-error';
import { judgeVerdict } from './judge-verdict';
import { linesAround } from './mutants/lines-around';
import { type Mutant, mutantsOf } from './mutants/mutants-of';
import { randomFrom } from './oracle/random';
import { Tally } from './tally';
import { type Checker, statementsOf, verdictOn } from './verdict-on';

/** What can become of a mutant. */
export const outcomes = [
  'mutants',
  'killed',
  'undecided',
  'equivalent',
  'on instances',
  'by search',
  'not judged',
  'false proofs',
  'not confirmed',
] as const;
type Outcome = (typeof outcomes)[number];

interface Placed {
  readonly id: string;
  readonly mutant: Mutant;
  readonly locate: Locate;
}

/**
 * Checks small edits of all claims: each must be refuted, have no value, be refused, or be equivalent to the oracle.
 * @param isMine which of them are checked here, and not by another process
 */
export async function claimMutants(
  folder: URL,
  many: number,
  checker: Checker,
  tell: (line: string) => void,
  isMine: (i: number) => boolean = () => true,
): Promise<Tally> {
  const placed: Placed[] = [];
  for (const { id, file } of await claimsUnder(fileURLToPath(folder))) {
    const load = loadClaim(await readFile(file, 'utf8'), id);
    if (!load.ok || load.loaded.claim.expect === 'refuted') continue;
    const { claim, locate } = load.loaded;
    placed.push(...mutantsOf(claim).map((mutant) => ({ id, mutant, locate })));
  }
  const random = randomFrom(`${checker.seed} mutants`);
  const chosen = placed
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, many)
    .filter((_, i) => isMine(i));
  const tally = new Tally(outcomes);
  for (const { each } of chosen) {
    const { id, mutant } = each;
    const { outcome, seen } = await judge(each, checker);
    tally.add(mutant.kind, 'mutants');
    tally.add(mutant.kind, outcome);
    if (outcome === 'false proofs' || outcome === 'not confirmed' || outcome === 'undecided')
      tell(`${outcome.toUpperCase()} [${mutant.kind}] ${id}, ${mutant.what} => ${seen}`);
  }
  return tally;
}

/** Killed mutants of those that are not equivalent; what nobody could judge is left out. */
export function mutationScore(tally: Tally): string {
  const killed = tally.count('killed');
  const alive = tally.count('undecided') + tally.count('false proofs');
  return `mutation score ${killed} / ${killed + alive} = ${((100 * killed) / Math.max(1, killed + alive)).toFixed(1)} %`;
}

interface Fate {
  readonly outcome: Outcome;
  readonly seen: string;
}

async function judge({ id, mutant, locate }: Placed, checker: Checker): Promise<Fate> {
  const { claim } = mutant;
  if (mutant.line !== null) return judgeProof(id, claim, mutant.line, checker);
  const found = await verdictOn(id, { claim, locate }, checker);
  const seen = `${found.verdict} (${found.by}); ${found.seen}`;
  if (found.verdict === 'invalid' || found.finding === 'refused') return { outcome: 'killed', seen };
  if (found.verdict === 'undecided') return undecided(claim, checker);
  if (found.verdict === 'refuted' || found.verdict === 'undefined') {
    const isFalse = ['false refutation', 'false undefined', 'not confirmed'].includes(found.finding);
    return { outcome: isFalse ? 'not confirmed' : 'killed', seen };
  }
  // Enclosures and samples speak of the instances that the claim gives.
  if (claim.expect !== 'holds' && found.verdict !== 'proved') return { outcome: 'on instances', seen };
  if (found.finding === 'false proof') return { outcome: 'false proofs', seen };
  if (found.finding === 'right') return { outcome: 'equivalent', seen };
  return found.finding === 'not judged' ? bySearch(claim, seen, checker) : { outcome: 'not confirmed', seen };
}

/** A mutant that nothing decided is equivalent where the oracle finds it true; else it survives. */
function undecided(claim: ClaimFile, { seed, points }: Checker): Fate {
  const { finding, seen } = judgeVerdict({ verdict: 'proved', witness: null }, statementsOf(claim), seed, points);
  return { outcome: finding === 'right' ? 'equivalent' : 'undecided', seen: `${finding}; ${seen}` };
}

/** A second, weaker oracle for what the first cannot read: a search for a counterexample in the compiled graph. */
function bySearch(claim: ClaimFile, seen: string, { seed, steps }: Checker): Fate {
  const context = { seed: `${seed} second look`, ...createEffort(steps, () => false) };
  const found = search.decide(problemOf(claim), context)?.verdict;
  if (found === 'refuted' || found === 'undefined')
    return { outcome: 'false proofs', seen: `${seen}; search: ${found}` };
  return { outcome: found === 'undecided' ? 'by search' : 'not judged', seen };
}

/** A derivation with an edited line must be refused, unless what the line says of its neighbours is true. */
async function judgeProof(id: string, claim: ClaimFile, line: number, checker: Checker): Promise<Fate> {
  try {
    const { seed, solver, steps } = checker;
    const context = {
      seed: `${seed} ${id}`,
      solver,
      ...createEffort(steps, () => false),
      strategy: strategies.believed,
    };
    const { accepted, verdict } = await checkProof(claim, claim.proof, 'proof', context);
    if (!accepted || verdict !== 'proved') return { outcome: 'killed', seen: '' };
  } catch (error) {
    if (error instanceof ExpressionError) return { outcome: 'killed', seen: error.code };
    return { outcome: 'not confirmed', seen: String(error) };
  }
  const relations = linesAround(claim.proof, line);
  if (relations === null) return { outcome: 'not judged', seen: 'statements' };
  if (relations.length === 0) return { outcome: 'equivalent', seen: '' };
  const { finding, seen } = judgeVerdict(
    { verdict: 'proved', witness: null },
    statementsOf({ ...claim, claim: relations }),
    checker.seed,
    checker.points,
  );
  if (finding === 'false proof') return { outcome: 'false proofs', seen };
  return { outcome: finding === 'right' ? 'equivalent' : 'not judged', seen };
}

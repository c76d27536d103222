import type { EngineContext, Problem } from '../engine/engine';
import type { ByRelations } from '../kernel/certificate';
import { type Evidence, type Proved, proved, undecided } from '../kernel/evidence';
import { showSizes } from '../statement/show-sizes';
import { ask } from './ask';
import { discharged } from './discharge';
import { prove, proveUnlessFalse } from './provers';
import { casesApart, fromRelations, type RelationApart, relationsApart, relationsEngine } from './relations-apart';

/**
 * A claim from its relations one by one, each by whatever engine proves it, and `<=` from equal sides: a proof of all of them, or a
 * refutation of one, or which of several is open; null where that is the whole claim.
 */
export async function oneByOne({ cases }: Problem, context: EngineContext): Promise<Evidence | null> {
  const [first] = cases;
  if (first === undefined) return null;
  const apart = relationsApart(first.compiled());
  const isWhole = apart.length === 1;
  if (apart.length === 0 || (isWhole && apart[0]?.length === 1)) return null;
  const shown: ShownRelation[] = [];
  for (const options of apart) {
    const found = await firstShown(options, cases, isWhole, context);
    if (found === null || 'verdict' in found) return found;
    if ('open' in found) return openRelation(shown.length, found.open, first);
    shown.push(found);
  }
  const theorem = fromRelations(
    shown.map(({ proof }) => proof.theorem),
    cases,
  );
  const summaries = [...new Set(shown.map(({ proof }) => proof.summary))];
  const told = {
    engine: [...new Set(shown.map(({ proof }) => proof.engine))].join(', '),
    summary: isWhole ? `the sides are equal: ${summaries.join()}` : `relation by relation: ${summaries.join('; ')}`,
    scope: showSizes(cases.map(({ sizes }) => sizes)),
    laws: [...new Set(shown.flatMap(({ proof }) => proof.laws))],
  };
  return theorem && proved(told, theorem.certifiedBy(certificateOf(shown)));
}

/** That a relation is open, where those before it are proved. */
function openRelation(index: number, why: string, { compiled }: Problem['cases'][number]): Evidence {
  const { statements } = compiled();
  const rest = index + 1 < statements.length ? '; those after it were not looked at' : '';
  const summary = `relation ${index + 1} of ${statements.length} is open, ${statements[index]?.text.trim()} (${why})${rest}`;
  return undecided({ engine: relationsEngine, summary, scope: '', laws: [] });
}

interface ShownRelation {
  readonly apart: RelationApart;
  readonly proof: Proved;
}

/** The first option that is proved, evidence that the relation fails, or why it is open. */
async function firstShown(
  options: readonly RelationApart[],
  cases: Problem['cases'],
  isWhole: boolean,
  context: EngineContext,
): Promise<ShownRelation | Evidence | { readonly open: string } | null> {
  let open = '';
  for (const [i, apart] of options.entries()) {
    const isClaimed = i === options.length - 1;
    // What is the whole claim was tried before.
    if (isClaimed && isWhole) return null;
    const problem = { cases: casesApart(cases, apart) };
    const quick = isClaimed ? prove(problem, context) : [proveUnlessFalse(problem, context)].filter(isThere);
    const whole = await discharged(quick, problem, context);
    const asked = !isClaimed || whole.some(isProof) ? [] : await ask(problem, context);
    const all = [...whole, ...(await discharged(asked, problem, context))];
    const proof = all.find(isProof);
    if (proof !== undefined) return { apart, proof };
    const failure = all.find(({ verdict }) => verdict === 'refuted');
    if (failure !== undefined && isClaimed) return failure;
    open = [...new Set(all.map(({ engine, summary }) => `${engine}: ${summary}`))].join('; ');
  }
  return { open: open === '' ? 'no engine has anything to say of it' : open };
}

const isThere = (evidence: Evidence | null): evidence is Evidence => evidence !== null;
const isProof = (evidence: Evidence): evidence is Proved => evidence.verdict === 'proved';

function certificateOf(shown: readonly ShownRelation[]): ByRelations | null {
  const relations = shown.flatMap(({ apart: { relation }, proof: { theorem } }) =>
    theorem.certificate === null ? [] : [{ relation, certificate: theorem.certificate }],
  );
  return relations.length === shown.length ? { by: 'relations', relations } : null;
}

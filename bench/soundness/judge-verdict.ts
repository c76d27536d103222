import type { ClaimResult } from '../../src/run/result';
import type { Witness } from '../../src/statement/witness';
import { Evaluator } from './oracle/evaluate';
import { drawWorld, type Judgement, judgeClaim, type Statement, truthAt } from './oracle/judge-claim';
import type { Truth } from './oracle/statement';
import { readFormula, Unjudged } from './oracle/syntax';
import type { Tensor } from './oracle/tensor';

/** What the oracle says of a verdict of the program. */
export const findings = [
  'right',
  'false proof',
  'false refutation',
  'false undefined',
  'not confirmed',
  'not judged',
  'undecided',
  'refused',
] as const;
export type Finding = (typeof findings)[number];

export interface Judged {
  readonly finding: Finding;
  /** What the oracle saw, for a person. */
  readonly seen: string;
}

type Outcome = Pick<ClaimResult, 'verdict' | 'witness'>;

/**
 * Judges a verdict on a statement about everything declared. A proof is false where the oracle sees the statement fail
 * or have no value; a refutation is false where it holds at the witness itself; both where the oracle is sure. Where no
 * witness can be read, points must be found that agree with the verdict, else it is not confirmed.
 */
export function judgeVerdict(
  { verdict, witness }: Outcome,
  statements: readonly Statement[],
  seed: string,
  points: number,
): Judged {
  if (verdict === 'undecided') return { finding: 'undecided', seen: '' };
  if (verdict === 'refuted' || verdict === 'undefined') {
    const atWitness = witness === null ? null : truthAtWitness(witness, statements);
    if (atWitness === 'true') return { finding: falseFinding[verdict], seen: `true at the witness ${shown(witness)}` };
    if (atWitness === 'false' || atWitness === 'undefined') return { finding: 'right', seen: '' };
    return confirmed(
      verdict,
      statements.map((each) => judgeClaim(each, seed, points)),
    );
  }
  for (const statement of statements) {
    const { counts, point, unjudged } = judgeClaim(statement, seed, points);
    if (counts.false + counts.undefined > 0) return { finding: 'false proof', seen: point ?? '' };
    if (counts.true === 0) return { finding: 'not judged', seen: unjudged ?? 'no clear point' };
  }
  return { finding: 'right', seen: '' };
}

const falseFinding = { refuted: 'false refutation', undefined: 'false undefined' } as const;

function confirmed(verdict: 'refuted' | 'undefined', judgements: readonly Judgement[]): Judged {
  const total = (truth: Truth): number => judgements.reduce((sum, { counts }) => sum + counts[truth], 0);
  if (total('false') + total('undefined') > 0) return { finding: 'right', seen: '' };
  if (total('true') > 5) return { finding: 'not confirmed', seen: `${verdict}, but true at ${total('true')} points` };
  return { finding: 'not judged', seen: judgements[0]?.unjudged ?? 'no clear point' };
}

/** The statement at the numbers of a witness; null where it is true there for other functions than those of the witness. */
function truthAtWitness(witness: Witness, statements: readonly Statement[]): Truth | null {
  const statement = statements.find(({ sizes }) =>
    Object.entries(witness.sizes).every(([name, size]) => sizes[name] === size),
  );
  if (statement === undefined) return null;
  try {
    const values = new Map(witness.values.map(({ name, value }) => [name, value]));
    const world = drawWorld(statement, 'witness');
    const evaluator = new Evaluator(world);
    const fixed = new Map<string, Tensor>();
    // What a witness does not name does not matter, or is a function.
    let isWhole = true;
    for (const [name, given] of world.given) {
      const value = values.get(name);
      if (given.kind === 'random') continue;
      if (value === undefined) {
        isWhole &&= given.kind === 'tensor';
        continue;
      }
      if (given.kind !== 'tensor') {
        isWhole = false;
        continue;
      }
      const { axes } = given.value;
      const { data } = evaluator.evaluate(readFormula(value));
      if (data.length !== given.value.data.length) return null;
      fixed.set(name, { axes, data });
    }
    const truth = truthAt(drawWorld(statement, 'witness', fixed), statement);
    return truth === 'true' && !isWhole ? null : truth;
  } catch (error) {
    if (error instanceof Unjudged) return null;
    throw error;
  }
}

const shown = (witness: Witness | null): string =>
  (witness?.values ?? []).map(({ name, value }) => `${name} = ${value}`).join(', ');

import type { DerivationContext } from '../../derive/derivation-context';
import { conclusionOf } from '../../derive/goal/conclusion';
import { isAmong } from '../../derive/goal/reach-goal';
import type { Line } from '../../derive/read/line';
import { gives, type Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { formKey } from '../../tensor/form-key';
import { statementKey } from './count-lines';
import { arrowFault, checkArrow } from './directions';
import { type Fault, undecidedBecause } from './fault';
import type { GradedChain } from './graded-chain';

/** What keeps lines that all hold from showing what was to be shown. */
export interface EndFault extends Fault {
  /** The line at fault; null for the last. */
  readonly place: number | null;
}

/** Whether lines that all hold do not come to what was to be shown; null if they do. */
export async function endFault(graded: GradedChain, context: DerivationContext): Promise<EndFault | null> {
  if (graded.kind === 'terms') return weaker(graded) ?? atLast(otherForm(graded));
  return atLast(await unreached(graded, context));
}

const atLast = (fault: Fault | null): EndFault | null => (fault === null ? null : { ...fault, place: null });

/** A chain of terms that comes to less than was wanted, with the first step that is to blame. */
function weaker({ kind, lines, places, wanted }: GradedChain): EndFault | null {
  const conclusion = conclusionOf({ kind, lines });
  const whole = conclusion?.kind === 'terms' ? conclusion.relation : null;
  if (whole !== null && gives(whole, wanted.relation)) return null;
  const relations = lines.map(relationOf);
  const k = relations.findIndex((relation) => !(relation === '==' || gives(relation, wanted.relation)));
  const what = `it says ${(k < 0 ? whole : relations[k]) ?? ''}, but ${wanted.relation} was to be shown`;
  return { place: places[k] ?? null, isWrong: true, witness: null, what };
}

const relationOf = ({ link }: Line): Relation => (link?.kind === 'relation' ? link.relation : '==');

/** A chain that comes to what was to be shown in another form, which may be that of what was given: a person must look. */
function otherForm({ sized, wanted }: GradedChain): Fault | null {
  const last = sized.terms.at(-2);
  if (last === undefined || last === wanted.right || formKey(last) === formKey(wanted.right)) return null;
  return undecidedBecause('it has the value of what was to be shown, but not its form');
}

/**
 * Whether what was to be shown is not the last line, be it with its sides in another order. That it follows is not enough: it
 * follows from what is given. A last line that says the same, or more, in other words is left to a person, and so are lines
 * that go on after what was to be shown, or that only repeat what is given.
 */
async function unreached({ lines, sized, wanted }: GradedChain, context: DerivationContext): Promise<Fault | null> {
  const own = { ...context, seed: `${context.seed} end` };
  const [given = [], ...written] = sized.statements;
  const last = written.at(-1) ?? [];
  const isIn = (statements: readonly Statement[]): boolean =>
    isAmong([wanted], [sized], () => statements, own) !== null;
  if (isIn(last)) {
    const [start, end] = [given, last].map((each) => each.map(statementKey).join());
    if (start !== end || end === statementKey(wanted)) return null;
    return undecidedBecause('it says what was to be shown, but in the form of what is given');
  }
  if (isIn(written.flat())) return undecidedBecause('what was to be shown stands before it');
  const chain = { ...sized, statements: [last, [wanted]] };
  const result = await checkArrow(chain, 1, lines.at(-1) as Line, 'equivalent', own);
  return arrowFault(result, 'it is not what was to be shown');
}

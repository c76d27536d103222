import { fraction } from '../number/fraction';
import { type Domain, positiveReals, reals } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import type { Support } from '../tensor/noise/family';
import { noiseFamilies } from '../tensor/noise/table';
import { isGranted } from '../tensor/obligations';
import { substituteInput } from '../tensor/substitute-input';
import type { InputSymbol } from '../tensor/symbol';
import type { DrawnVariable, Session } from './scope';

/**
 * E(X | Z) is a function of Z. In a relation, outside of all expectations, it is that function at every value that Z can have, so Z
 * stands for any of these there.
 */

const unit: Domain = { ...reals, low: fraction(0n), high: fraction(1n) };
const domains: { readonly [S in Support]: Domain } = { line: reals, 'half-line': positiveReals, unit };

function domainOf({ domain, measure }: InputSymbol): Domain {
  if (measure?.kind === 'finite') return domain;
  return measure?.kind === 'standard' ? domains[noiseFamilies[measure.family].support] : reals;
}

/** Notes that an expectation is taken given a random variable, with all that its law depends on. */
export function noteGiven(session: Session, { draw }: DrawnVariable, ancestors: ReadonlySet<InputSymbol>): void {
  for (const variable of [...draw.variables.keys(), ...ancestors]) {
    if (session.givens.has(variable)) continue;
    const { name, axes, isOpen } = variable;
    const isValue = [...session.draws.values()].some(({ draw: { value } }) => isInput(value, variable));
    const stands = isValue ? name : `noise of ${name}`;
    const symbol: InputSymbol = { name: stands, axes, domain: domainOf(variable), ...(isOpen && { isOpen }) };
    session.givens.set(variable, session.graph.input(symbol));
  }
}

const isInput = (node: Node, symbol: InputSymbol): boolean => node.kind === 'input' && node.symbol === symbol;

/**
 * A side at any values of the random variables in it, where expectations of the claim are taken given all of them. What it must not be
 * said of is said in words: a variable that is not given, or a value at which a distribution need not exist, or of probability 0.
 */
export function atGivenValues(
  session: Session,
  side: Node,
): Node | { readonly variable: InputSymbol; readonly reason: string } {
  const { graph, givens } = session;
  const free = session.freeDraws(side);
  for (const variable of free) {
    if (!givens.has(variable))
      return { variable, reason: `the random variable ${variable.name} is not inside an expectation` };
    if (!haveAllProbability(session, variable))
      return { variable, reason: `${variable.name} may have a value of probability 0, for which nothing is said` };
  }
  const open = [...session.parameters.values()].find(({ left, relation }) => {
    if (!free.some((variable) => left.free.has(variable))) return false;
    const at = withValues(graph, left, givens);
    const one = graph.constant(1);
    return relation === '>'
      ? !isKnown(at, 'positive')
      : !(relation === '>='
          ? isKnown(at, 'nonnegative')
          : relation === '<=' && isKnown(graph.sub(one, at), 'nonnegative'));
  });
  const [variable] = free;
  if (open !== undefined && variable !== undefined)
    return { variable, reason: `a distribution need not exist at every value of ${variable.name}: ${open.text}` };
  return withValues(graph, side, givens);
}

const isKnown = (subject: Node, condition: 'positive' | 'nonnegative'): boolean =>
  isGranted({ subject, condition }, boundsOf([subject]));

const withValues = (graph: Graph, node: Node, givens: ReadonlyMap<InputSymbol, Node>): Node =>
  [...node.free].reduce((at, variable) => {
    const value = givens.get(variable);
    return value === undefined ? at : substituteInput(graph, at, variable, value);
  }, node);

/** Whether each outcome of a variable with finitely many has positive probability, whatever the others are. */
function haveAllProbability({ graph, draws, givens, freshName }: Session, variable: InputSymbol): boolean {
  const support = draws.get(variable)?.support ?? null;
  if (support === null) return true;
  const { weights } = support(graph, freshName('outcomes'));
  return isKnown(withValues(graph, weights, givens), 'positive');
}

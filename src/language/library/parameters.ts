import { add, type Fraction, showFraction } from '../../number/fraction';
import type { Relation } from '../../statement/relation';
import { positions } from '../../tensor/axis-order';
import { guardedObligations } from '../../tensor/guarded-obligations';
import type { Node } from '../../tensor/node';
import { relationOf } from '../../tensor/obligations';
import { showNode } from '../../tensor/show-node';
import type { Call } from '../call';
import { atOutcomes } from './at-outcomes';

/**
 * Parameters of distributions. One that is known in advance is checked at once; what the others must satisfy is noted,
 * for whoever decides the claim.
 */

const isWithin = (node: Node, accepts: (value: Fraction) => boolean): boolean =>
  node.kind !== 'literal' || node.values.every(accepts);

function note({ graph, session }: Call, rule: string, node: Node, relation: Relation, bound: 0 | 1): void {
  if (node.kind === 'literal') return;
  const text = `${showNode(node).replace(/^\((.*)\)$/, '$1')} ${relation} ${bound} (${rule})`;
  const left = atOutcomes(session, node, graph.constant(relation === '<=' ? 0 : 1));
  session.parameters.set(`${left.id} ${relation} ${bound}`, { text, left, relation, right: graph.constant(bound) });
}

/**
 * Notes that a parameter has a value at all its elements: a law exists as a whole or not at all, whichever elements of a draw
 * are looked at. What is asked in a case alone is asked where the case is.
 */
export function requireValue(call: Call, parameter: Node): void {
  const { graph } = call;
  for (const { subject, condition, guards, isInCases } of guardedObligations(graph, [parameter])) {
    if (isInCases === true)
      call.fail(
        'cases-lost',
        `this has a value where ${showNode(subject)} is as it must be, in some cases alone, which are not followed through movements of elements`,
        'Move what the cases choose between, and choose then: where(c, slice(a, n, 1, 2), 0).',
      );
    const one = graph.constant(1);
    const asked = guards.reduce((rest, { condition, holds }) => {
      const [yes, no] = holds ? [rest, one] : [one, rest];
      return graph.map('select', condition, yes, no);
    }, subject);
    note(call, 'a parameter has a value', asked, relationOf[condition], 0);
  }
}

/** A parameter that must be positive. */
export function positive(call: Call, node: Node, i: number, rule: string): Node {
  if (!isWithin(node, (value) => value.numerator > 0n))
    return call.fail('bad-parameter', `${rule}, here it is not`, 'Use a positive number.', i);
  note(call, rule, node, '>', 0);
  return node;
}

const betweenZeroAndOne = 'a probability is between 0 and 1';

/** A probability. */
export function probability(call: Call, i: number): Node {
  const node = nonNegative(call, i);
  note(call, betweenZeroAndOne, node, '<=', 1);
  return node;
}

function nonNegative(call: Call, i: number): Node {
  const node = call.tensor(i);
  if (!isWithin(node, (value) => value.numerator >= 0n && value.numerator <= value.denominator))
    return call.fail('bad-parameter', `${betweenZeroAndOne}, here it is not`, 'Use a number from 0 to 1.', i);
  note(call, betweenZeroAndOne, node, '>=', 0);
  return node;
}

/** Probabilities along the last axis. */
export function probabilities(call: Call, i: number): Node {
  const node = nonNegative(call, i);
  const outcomes = positions(node).at(-1);
  if (node.kind !== 'literal') {
    if (outcomes !== undefined) note(call, 'probabilities add up to 1', call.graph.sum(node, [outcomes.name]), '==', 1);
    return node;
  }
  const count = outcomes?.size ?? 1;
  for (let start = 0; start < node.values.length; start += count) {
    const total = node.values.slice(start, start + count).reduce(add);
    if (total.numerator === total.denominator) continue;
    return call.fail(
      'bad-parameter',
      `these probabilities add up to ${showFraction(total)}, not to 1`,
      'Make them add up to 1.',
      i,
    );
  }
  return node;
}

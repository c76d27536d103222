import type { MathNode } from '../../language/math-node';
import { partsOf } from '../../language/parts-of';
import { flip, type Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { formKey } from '../../tensor/form-key';
import type { Graph } from '../../tensor/graph';
import { inputsOf } from '../../tensor/inputs-of';
import { fieldForms } from '../judge/field-forms';
import type { GradedChain } from './graded-chain';
import { writtenForm } from './written-form';
import type { WrittenLine } from './written-line';

/**
 * How many of the first lines of an answer are steps. A line is none
 * - that has the form of an earlier one, with the same numbers in it: order, signs of products, `+ 0` and `* 1` change nothing;
 * - that is an earlier one with its like terms collected and its numbers worked out, or becomes the same so, unless it has fewer
 *   operations than all of these: `2x = 6` is a step from `2x = 10 - 4`, and neither `2x = 3 + 3` nor `2x + 5 - 5 = 6` is one from that;
 * - that holds whatever the variables are, by field arithmetic: `0 = 0`, `x < x + 1`.
 * What is given is no line of the answer: where that begins with it, it counts.
 * @param enough lines after which no more are counted
 */
export function countLines({ written, places, sized }: GradedChain, first: number, enough = first): number {
  const counted: Counted[] = [];
  for (const [k, lineOf] of written.entries()) {
    if (counted.length >= Math.min(first, enough)) break;
    const place = places[k] ?? null;
    if (place === null || place >= first) continue;
    if (sized.statements[k]?.every((each) => saysNothing(sized.compiled.graph, each))) continue;
    const line = lineOf();
    const own = { k, value: workedOut(line), weight: weightOf(line.sides), numbers: numbersOf(line) };
    const isLonger = counted.some(({ value, weight }) => value === own.value && !isLighter(own.weight, weight));
    const isSame = (other: Counted): boolean =>
      other.numbers === own.numbers && formOf(sized, other.k) === formOf(sized, k);
    if (!isLonger && !counted.some(isSame)) counted.push(own);
  }
  return counted.length;
}

/** A line that is a step. */
interface Counted {
  readonly k: number;
  readonly value: string;
  readonly weight: Weight;
  /** The numbers that stand in it: they are worked out in its form. */
  readonly numbers: string;
}

/** The form that the graph gives a line. */
function formOf(sized: GradedChain['sized'], k: number): string {
  const term = sized.terms[k];
  return term === undefined ? (sized.statements[k] ?? []).map(statementKey).join(' and ') : formKey(term);
}

const numbersOf = ({ sides }: WrittenLine): string =>
  sides
    .flatMap(numbersIn)
    .filter((number) => number > 1 || !Number.isInteger(number))
    .sort((a, b) => a - b)
    .join();

const numbersIn = (node: MathNode): readonly number[] =>
  node.type === 'ConstantNode' ? [Number(node.value) || 0] : partsOf(node).flatMap(numbersIn);

/** Equal for relations whose sides come to the same where they are worked out, in either order. */
function workedOut({ sides, relation }: WrittenLine): string {
  const [a = '', b = ''] = sides.map(writtenForm);
  return relation === null ? a : [`${a} ${relation} ${b}`, `${b} ${flip[relation]} ${a}`].sort().join(' | ');
}

/** Operations, then names, then how large the numbers are. */
type Weight = readonly [operations: number, names: number, numbers: number];

function weightOf(nodes: readonly MathNode[]): Weight {
  return nodes.reduce<Weight>(
    (total, node) => {
      const parts = weightOf(partsOf(node));
      const isOperation = node.type === 'OperatorNode' || node.type === 'FunctionNode';
      const own = node.type === 'ConstantNode' ? Number(node.value) || 0 : 0;
      return [
        total[0] + parts[0] + (isOperation ? 1 : 0),
        total[1] + parts[1] + (node.type === 'SymbolNode' ? 1 : 0),
        total[2] + parts[2] + own,
      ];
    },
    [0, 0, 0],
  );
}

function isLighter(a: Weight, b: Weight): boolean {
  const differing = a.findIndex((each, i) => each !== b[i]);
  return differing >= 0 && (a[differing] ?? 0) < (b[differing] ?? 0);
}

/** The signs of a − b where a r b. */
const signs: Readonly<Record<Relation, readonly number[]>> = {
  '==': [0],
  '!=': [-1, 1],
  '<': [-1],
  '<=': [-1, 0],
  '>': [1],
  '>=': [0, 1],
};

/** Whether a relation holds whatever its variables are, as field arithmetic shows: nothing but a number is left of its difference. */
function saysNothing(graph: Graph, { left, relation, right }: Statement): boolean {
  if (formKey(left) === formKey(right)) return true;
  if (left.axes.length > 0 || right.axes.length > 0) return false;
  const variables = inputsOf([left, right]).filter(({ axes, measure }) => axes.length === 0 && measure === undefined);
  if (new Set(variables.map(({ name }) => name)).size < variables.length) return false;
  const form = fieldForms(graph, variables).formOf(graph.sub(left, right));
  const [, number = null] = /^(-?\d+)\/\d+$/.exec(form?.text === '' ? '0/1' : (form?.text ?? '')) ?? [];
  return number !== null && signs[relation].includes(Math.sign(Number(number)));
}

/** Equal for relations whose sides have the same form, in either order. */
export function statementKey({ left, relation, right }: Statement): string {
  const [a, b] = [formKey(left), formKey(right)];
  return [`${a} ${relation} ${b}`, `${b} ${flip[relation]} ${a}`].sort().join(' | ');
}

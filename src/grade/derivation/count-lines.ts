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

/** How many of the first lines of an answer are steps, but no more than enough. */
export type LineCount = (first: number, enough?: number) => number;

/**
 * Counts the lines of an answer that are steps, each of them once, as far as they are asked for. A line is none
 * - that has the form of an earlier one, with the same numbers in it: order, signs of products, `+ 0` and `* 1` change nothing;
 * - that is an earlier one with its like terms collected and its numbers worked out, or becomes the same so, unless it has fewer
 *   operations than all of these: `2x = 6` is a step from `2x = 10 - 4`, and neither `2x = 3 + 3` nor `2x + 5 - 5 = 6` is one from that;
 * - that holds whatever the variables are, by field arithmetic: `0 = 0`, `x < x + 1`.
 * What is given is no line of the answer: where that begins with it, it counts.
 */
export function countingLines({ written, places, sized }: GradedChain): LineCount {
  const counted: Counted[] = [];
  let next = 0;
  const look = (k: number, place: number): void => {
    if (sized.statements[k]?.every((each) => saysNothing(sized.compiled.graph, each))) return;
    const line = (written[k] as () => WrittenLine)();
    const own: Counted = { k, place, line, ...sizeOf(line) };
    if (!counted.some((other) => isSame(sized, other, own) || isLonger(other, own))) counted.push(own);
  };
  return (first, enough = first) => {
    const most = Math.min(first, enough);
    // The lines of a chain stand in the order of the lines of the answer.
    for (; next < written.length && counted.length < most; next++) {
      const place = places[next] ?? null;
      if (place !== null && place >= first) break;
      if (place !== null) look(next, place);
    }
    return Math.min(most, counted.filter(({ place }) => place < first).length);
  };
}

/** A line that is a step, or may be one. */
interface Counted {
  readonly k: number;
  readonly place: number;
  readonly line: WrittenLine;
  readonly weight: Weight;
  /** The numbers that stand in it: they are worked out in its form. */
  readonly numbers: string;
  /** It with its numbers worked out, once that was asked for. */
  value?: string;
}

const isSame = (sized: GradedChain['sized'], other: Counted, own: Counted): boolean =>
  other.numbers === own.numbers && formOf(sized, other.k) === formOf(sized, own.k);

const isLonger = (other: Counted, own: Counted): boolean =>
  !isLighter(own.weight, other.weight) && valueIn(own) === valueIn(other);

function valueIn(counted: Counted): string {
  counted.value ??= workedOut(counted.line);
  return counted.value;
}

/** The form that the graph gives a line. */
function formOf(sized: GradedChain['sized'], k: number): string {
  const term = sized.terms[k];
  return term === undefined ? (sized.statements[k] ?? []).map(statementKey).join(' and ') : formKey(term);
}

/** Equal for relations whose sides come to the same where they are worked out, in either order. */
function workedOut({ sides, relation }: WrittenLine): string {
  const [a = '', b = ''] = sides.map(writtenForm);
  return relation === null ? a : [`${a} ${relation} ${b}`, `${b} ${flip[relation]} ${a}`].sort().join(' | ');
}

/** Operations, then names, then how large the numbers are. */
type Weight = readonly [operations: number, names: number, numbers: number];

function sizeOf({ sides }: WrittenLine): Pick<Counted, 'weight' | 'numbers'> {
  let [operations, names, sum] = [0, 0, 0];
  const numbers: number[] = [];
  const look = (node: MathNode): void => {
    if (node.type === 'OperatorNode' || node.type === 'FunctionNode') operations++;
    else if (node.type === 'SymbolNode') names++;
    else if (node.type === 'ConstantNode') {
      const number = Number(node.value) || 0;
      sum += number;
      if (number > 1 || !Number.isInteger(number)) numbers.push(number);
    }
    for (const part of partsOf(node)) look(part);
  };
  for (const side of sides) look(side);
  return { weight: [operations, names, sum], numbers: numbers.sort((a, b) => a - b).join() };
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

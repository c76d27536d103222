import { fraction } from '../../number/fraction';
import { type Axis, elementCount, rowMajorStrides } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { consumedAxes, type Signature } from './instance';

/** Weight tables with more entries are replaced by products of a row and a column. */
const tableLimit = 4096;

/** Terms written out in a text. */
const termLimit = 24;

const cycle = [1, -1, 2] as const;

/** Small integer coefficients that differ between functions (`variant`), inputs and outputs. */
const weight = (variant: number, input: number, output: number): number =>
  cycle[(input + output + variant) % 3] as number;
const shift = (variant: number, output: number): number => (output + variant + 1) % 3;

/**
 * Σᵢ w(i, j)·xᵢ + c(j) for every output element j, over all elements xᵢ of all arguments, flattened in
 * order. Depends on every argument; different outputs have different weights.
 */
export function linearForm(graph: Graph, args: readonly Node[], { batch, output }: Signature, variant: number): Node {
  const outputs = elementCount(output);
  let offset = 0;
  const terms = args.map((arg, a) => {
    const consumed = consumedAxes(arg, batch);
    const inner = consumed.map((axis, i) => ({ name: `§${a}.${i}`, size: axis.size }));
    const renamed = graph.rename(arg, Object.fromEntries(consumed.map((axis, i) => [axis.name, `§${a}.${i}`])));
    const inputs = elementCount(inner);
    const start = offset;
    offset += inputs;
    const names = inner.map((axis) => axis.name);
    const integers = (axes: readonly Axis[], value: (i: number) => number): Node => graph.table(axes, value);
    if (inputs * outputs <= tableLimit) {
      const weights = integers([...output, ...inner], (k) =>
        weight(variant, start + (k % inputs), Math.floor(k / inputs)),
      );
      return graph.sum(graph.mul(weights, renamed), names);
    }
    const row = graph.sum(
      graph.mul(
        integers(inner, (i) => weight(variant, start + i, 0)),
        renamed,
      ),
      names,
    );
    return graph.mul(
      integers(output, (j) => weight(variant, 0, j)),
      row,
    );
  });
  const constants = graph.literal(
    output,
    Array.from({ length: outputs }, (_, j) => fraction(BigInt(shift(variant, j)))),
  );
  return terms.reduce((sum, term) => graph.add(sum, term), constants);
}

/** c(j) + 1: a constant for every output element, positive and different for the first three. */
export const constantForm = (graph: Graph, { output }: Signature, variant: number): Node =>
  graph.table(output, (j) => constantAt(j, variant));

/** The constant of output element j. */
export const constantAt = (output: number, variant: number): number => shift(variant, output) + 1;

/** The linear form of one output element as text, for given names of the inputs. */
export function linearText(names: readonly string[], output: number, variant: number): string {
  const terms = names.map((name, i) => {
    const w = weight(variant, i, output);
    return `${w < 0 ? '- ' : '+ '}${Math.abs(w) === 1 ? '' : `${Math.abs(w)}·`}${name}`;
  });
  const c = shift(variant, output);
  const text = [...terms, ...(c === 0 ? [] : [`+ ${c}`])].join(' ');
  return text.startsWith('+ ') ? text.slice(2) : text.replace(/^- /, '-');
}

/** The constants for outputs too many to write out. */
export const constantRule = (variant: number): string =>
  `c[j mod 3] for the outputs j = 0, 1, …, c = [${[0, 1, 2].map((j) => constantAt(j, variant)).join(', ')}]`;

/** The linear forms for outputs too many to write out. */
export const linearRule = (variant: number): string => {
  const rotated = [0, 1, 2].map((i) => cycle[(i + variant) % 3]);
  const shifts = [0, 1, 2].map((j) => shift(variant, j));
  return `Σᵢ w[(i + j) mod 3]·xᵢ + c[j mod 3] over the inputs i = 0, 1, … and outputs j = 0, 1, …, w = [${rotated.join(', ')}], c = [${shifts.join(', ')}]`;
};

/** Names of all consumed elements of all arguments: `x`, `y[1]`, `y[2]`, …; null if they are too many to list. */
export function inputNames(
  args: readonly Node[],
  { batch, output }: Signature,
): { readonly parameters: readonly string[]; readonly elements: readonly string[] | null } {
  const letters = args.length <= 3 ? ['x', 'y', 'z'] : args.map((_, i) => `x${i + 1}`);
  const parameters = args.map((_, i) => letters[i] as string);
  const counts = args.map((arg) => elementCount(consumedAxes(arg, batch)));
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total * elementCount(output) > termLimit) return { parameters, elements: null };
  const elements = args.flatMap((arg, a) => {
    const axes = consumedAxes(arg, batch);
    if (axes.length === 0) return [parameters[a] as string];
    const strides = rowMajorStrides(axes);
    return Array.from({ length: counts[a] as number }, (_, i) => {
      const index = axes.map((axis, k) => (Math.floor(i / (strides[k] as number)) % axis.size) + 1);
      return `${parameters[a]}[${index.join(', ')}]`;
    });
  });
  return { parameters, elements };
}

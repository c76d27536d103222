import { axesGiven, primed, sizedAxis } from './axis-names';
import type { Evaluator } from './evaluate';
import { type Formula, Unjudged } from './syntax';
import { type Axis, count, mapTensors, reduce, rename, spread, type Tensor, tensor, visible } from './tensor';
import { transposed } from './transpose';
import type { Scope } from './world';

/** Rows and columns: the last two axes. */
function matrixAxes(value: Tensor): readonly [Axis, Axis] {
  const [rows, columns] = visible(value).slice(-2);
  if (rows === undefined || columns === undefined) throw new Unjudged('no matrix');
  return [rows, columns];
}

function product(a: Tensor, b: Tensor): Tensor {
  const [left, right] = [visible(a).at(-1), visible(b).length === 1 ? visible(b)[0] : visible(b).at(-2)];
  if (left === undefined || right === undefined || left.size !== right.size) throw new Unjudged('no product');
  const kept = visible(a).filter(({ name }) => name !== left.name);
  const columns = visible(b).length === 1 ? undefined : visible(b).at(-1);
  let factor = rename(b, right.name, '%inner');
  let last = columns?.name;
  if (columns !== undefined && kept.some(({ name }) => name === columns.name)) {
    last = primed(columns.name, kept);
    factor = rename(factor, columns.name, last);
  }
  const total = reduce(
    mapTensors([rename(a, left.name, '%inner'), factor], (x = 0, y = 0) => x * y),
    ['%inner'],
    (values) => values.reduce((sum, value) => sum + value, 0),
  );
  const ends = [kept.at(-1)?.name, last].filter((name) => name !== undefined);
  const end = ends.flatMap((name) => total.axes.filter((axis) => axis.name === name));
  return spread(total, [...total.axes.filter(({ name }) => !ends.includes(name)), ...end]);
}

/** Gauss–Jordan with pivots: the determinant and the inverse of rows × columns numbers. */
function eliminate(values: Float64Array, n: number): { readonly det: number; readonly inverse: Float64Array } {
  const rows = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: 2 * n }, (_each, j) => (j < n ? (values[i * n + j] ?? 0) : j - n === i ? 1 : 0)),
  );
  const get = (i: number, j: number): number => rows[i]?.[j] ?? Number.NaN;
  let det = 1;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++) if (Math.abs(get(i, k)) > Math.abs(get(best, k))) best = i;
    const [top, chosen] = [rows[k], rows[best]];
    if (top === undefined || chosen === undefined) break;
    [rows[k], rows[best]] = [chosen, top];
    if (best !== k) det = -det;
    const pivot = chosen[k] ?? 0;
    det *= pivot;
    if (pivot === 0) return { det: 0, inverse: new Float64Array(n * n).fill(Number.NaN) };
    for (let j = 0; j < 2 * n; j++) chosen[j] = (chosen[j] ?? 0) / pivot;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      const factor = get(i, k);
      if (i !== k && row !== undefined) for (let j = 0; j < 2 * n; j++) row[j] = (row[j] ?? 0) - factor * get(k, j);
    }
  }
  return { det, inverse: Float64Array.from({ length: n * n }, (_, i) => get(Math.floor(i / n), n + (i % n))) };
}

function determinant(value: Tensor): Tensor {
  const [rows, columns] = matrixAxes(value);
  if (rows.size !== columns.size) throw new Unjudged('no square matrix');
  return reduce(value, [rows.name, columns.name], (values) => eliminate(values, rows.size).det);
}

function inverse(value: Tensor): Tensor {
  const [rows, columns] = matrixAxes(value);
  const batch = value.axes.filter(({ name }) => name !== rows.name && name !== columns.name);
  const { data } = spread(value, [...batch, rows, columns]);
  const n = rows.size;
  if (n !== columns.size) throw new Unjudged('no square matrix');
  const parts = Array.from(
    { length: count(batch) },
    (_, i) => eliminate(data.subarray(i * n * n, (i + 1) * n * n), n).inverse,
  );
  return tensor([...batch, rows, columns], (i) => parts[Math.floor(i / (n * n))]?.[i % (n * n)] ?? Number.NaN);
}

const identity = (axis: Axis, name: string): Tensor =>
  tensor([axis, { name, size: axis.size }], (i) => (i % (axis.size + 1) === 0 ? 1 : 0));

type Builtin = (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor;
const unary =
  (f: (value: Tensor) => Tensor): Builtin =>
  (evaluator, [first], scope) => {
    if (first === undefined) throw new Unjudged('no argument');
    return f(evaluator.evaluate(first, scope));
  };

export const matrices: Readonly<Record<string, Builtin>> = {
  matmul: (evaluator, args, scope) => args.map((arg) => evaluator.evaluate(arg, scope)).reduce(product),
  dot: (evaluator, [a, b, ...axes], scope) => {
    if (a === undefined || b === undefined) throw new Unjudged('two arguments');
    const value = mapTensors([evaluator.evaluate(a, scope), evaluator.evaluate(b, scope)], (x = 0, y = 0) => x * y);
    return reduce(value, axesGiven(value, axes), (values) => values.reduce((sum, each) => sum + each, 0));
  },
  transpose: unary(transposed),
  det: unary(determinant),
  logabsdet: unary((value) =>
    mapTensors([determinant(value)], (x = 0) => (x === 0 ? Number.NaN : Math.log(Math.abs(x)))),
  ),
  inv: unary(inverse),
  trace: unary((value) => {
    const [rows, columns] = matrixAxes(value);
    return reduce(value, [rows.name, columns.name], (values) =>
      values.reduce((sum, each, i) => (i % (columns.size + 1) === 0 ? sum + each : sum), 0),
    );
  }),
  diag: unary((value) => {
    const axis = visible(value).at(-1);
    if (axis === undefined) throw new Unjudged('no vector');
    return mapTensors([value, identity(axis, primed(axis.name, value.axes))], (x = 0, y = 0) => (y === 0 ? 0 : x));
  }),
  eye: (evaluator, [first]) => {
    const axis = sizedAxis(evaluator.world, first);
    return identity(axis, `${axis.name}'`);
  },
};

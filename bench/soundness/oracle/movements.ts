import { axisName, requireAxis, sizedAxis } from './axis-names';
import type { Evaluator } from './evaluate';
import { type Formula, Unjudged } from './syntax';
import {
  type Axis,
  along,
  at,
  count,
  mapTensors,
  numberOf,
  rename,
  spread,
  type Tensor,
  tensor,
  unionAxes,
  visible,
} from './tensor';
import type { Scope } from './world';

export type Builtin = (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor;

export const first = (evaluator: Evaluator, [formula]: readonly Formula[], scope: Scope): Tensor => {
  if (formula === undefined) throw new Unjudged('no argument');
  return evaluator.evaluate(formula, scope);
};

export const number = (
  evaluator: Evaluator,
  formula: Formula | undefined,
  scope: Scope,
  otherwise = Number.NaN,
): number => {
  const value = formula === undefined ? otherwise : numberOf(evaluator.evaluate(formula, scope));
  if (!Number.isInteger(value)) throw new Unjudged('a whole number is needed');
  return value;
};

const axisOf = ({ axes }: Tensor, name: string): Axis => {
  const axis = axes.find((each) => each.name === name);
  if (axis === undefined) throw new Unjudged(`there is no axis ${name}`);
  return axis;
};

/** The element at a position, or 0 outside. */
export const padded = (value: Tensor, name: string, index: number): Tensor =>
  index >= 1 && index <= axisOf(value, name).size
    ? at(value, name, index)
    : tensor(
        value.axes.filter((axis) => axis.name !== name),
        () => 0,
      );

export const movements: Readonly<Record<string, Builtin>> = {
  rename: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const [from, to] = [requireAxis(args[1]), requireAxis(args[2])];
    axisOf(value, from);
    return from === to ? value : rename(value, from, to);
  },
  permute: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const order = args.slice(1).map((arg) => axisOf(value, requireAxis(arg)));
    if (order.length !== visible(value).length) throw new Unjudged('not all axes');
    return spread(value, [...value.axes.filter((axis) => !order.includes(axis)), ...order]);
  },
  concat: (evaluator, args, scope) => {
    const parts: Tensor[] = [];
    let axis: string | null = null;
    args.forEach((arg, i) => {
      const name = axisName(arg);
      const isAxis =
        i === args.length - 1 &&
        i > 0 &&
        name !== null &&
        parts.some(({ axes }) => axes.some((own) => own.name === name));
      if (isAxis) axis = name;
      else parts.push(evaluator.evaluate(arg, scope));
    });
    const [whole] = parts;
    const only = whole !== undefined && visible(whole).length === 1 ? visible(whole)[0]?.name : undefined;
    const name = axis ?? only;
    if (name === undefined || whole === undefined) throw new Unjudged('along which axis');
    const slices = parts.flatMap((part) =>
      Array.from({ length: axisOf(part, name).size }, (_, i) => at(part, name, i + 1)),
    );
    const joined = along(slices, name);
    return spread(joined, [
      ...joined.axes.filter((own) => !whole.axes.some((known) => known.name === own.name)),
      ...whole.axes.map((own) => axisOf(joined, own.name)),
    ]);
  },
  stack: (evaluator, args, scope) => {
    const name = requireAxis(args.at(-1));
    const stacked = along(
      args.slice(0, -1).map((arg) => evaluator.evaluate(arg, scope)),
      name,
    );
    const own = axisOf(stacked, name);
    return spread(stacked, [own, ...stacked.axes.filter((axis) => axis !== own)]);
  },
  expand: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const axis = sizedAxis(evaluator.world, args[1]);
    if (value.axes.some(({ name }) => name === axis.name)) throw new Unjudged('the axis is there already');
    return mapTensors([tensor([axis], () => 0), value], (_, x = Number.NaN) => x);
  },
  merge: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const merged = args.slice(1, -1).map((arg) => axisOf(value, requireAxis(arg)));
    const into = { name: requireAxis(args.at(-1)), size: count(merged) };
    const others = value.axes.filter((axis) => !merged.includes(axis));
    const { data } = spread(value, [...others, ...merged]);
    if (others.some(({ name }) => name === into.name)) throw new Unjudged('the axis is there already');
    const place = value.axes
      .slice(0, value.axes.indexOf(merged.at(-1) ?? into))
      .filter((axis) => !merged.includes(axis));
    const order = [...place, into, ...others.filter((axis) => !place.includes(axis))];
    return spread({ axes: [...others, into], data }, order);
  },
  split: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const axis = axisOf(value, requireAxis(args[1]));
    const parts = args.slice(2).map((arg) => sizedAxis(evaluator.world, arg));
    if (count(parts) !== axis.size) throw new Unjudged('sizes do not fit');
    const axes = value.axes.flatMap((each) => (each === axis ? parts : [each]));
    if (unionAxes([{ axes, data: value.data }]).length < axes.length) throw new Unjudged('the axis is there already');
    return { axes, data: value.data };
  },
  slice: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const [from, to] = [number(evaluator, args[2], scope), number(evaluator, args[3], scope)];
    if (to < from) throw new Unjudged('an empty slice');
    return evaluator.pick(
      value,
      requireAxis(args[1]),
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
  },
  at: (evaluator, args, scope) =>
    at(first(evaluator, args, scope), requireAxis(args[1]), number(evaluator, args[2], scope)),
  reverse: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const { name, size } = axisOf(value, requireAxis(args[1]));
    return evaluator.pick(
      value,
      name,
      Array.from({ length: size }, (_, i) => size - i),
    );
  },
  pad: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const { name, size } = axisOf(value, requireAxis(args[1]));
    const [before, after] = [number(evaluator, args[2], scope), number(evaluator, args[3], scope)];
    const slices = Array.from({ length: size + before + after }, (_, i) => padded(value, name, i + 1 - before));
    const joined = along(slices, name);
    return spread(
      joined,
      value.axes.map((own) => axisOf(joined, own.name)),
    );
  },
  diagonal: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const [rows, columns] = [axisOf(value, requireAxis(args[1])), requireAxis(args[2])];
    return along(
      Array.from({ length: rows.size }, (_, i) => at(at(value, rows.name, i + 1), columns, i + 1)),
      rows.name,
    );
  },
};

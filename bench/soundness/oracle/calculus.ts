import { axisName, primed } from './axis-names';
import type { Evaluator } from './evaluate';
import { type Formula, Unjudged } from './syntax';
import {
  type Axis,
  count,
  isHidden,
  mapTensors,
  scalar,
  spread,
  type Tensor,
  tensor,
  unionAxes,
  visible,
} from './tensor';
import type { Scope } from './world';

const step = 1 / 512;

/** df(x + t·m)/dt at 0 by differences, twice; no value where the slopes on both sides differ. */
function slope(evaluator: Evaluator, f: (x: Tensor) => Tensor, x: Tensor, mask: Tensor): Tensor {
  const at = (t: number): Tensor => f(mapTensors([x, mask], (value = 0, m = 0) => value + t * m));
  const difference = (h: number): Tensor =>
    mapTensors(
      [at(h), at(-h), at(2 * h), at(-2 * h)],
      (a = 0, b = 0, c = 0, d = 0) => (8 * (a - b) - (c - d)) / (12 * h),
    );
  const [coarse, fine] = [difference(step), difference(step / 2)];
  if (fine.axes.some(isHidden)) {
    const off = mapTensors([coarse, fine], (a = 0, b = 0) => Math.abs(a - b));
    evaluator.error +=
      20 * (off.data.reduce((sum, value) => sum + (!Number.isNaN(value) ? value : 0), 0) / off.data.length);
    return fine;
  }
  const centre = at(0);
  const near = (h: number): readonly [Tensor, Tensor] => [at(h), at(-h)];
  const [far, close, least] = [near(step), near(step / 16), near(2 ** -18)];
  return mapTensors([coarse, fine, centre, ...far, ...close, ...least], (a = 0, b = 0, value = 0, ...around) => {
    const [farRight = 0, farLeft = 0, right = 0, left = 0, leastRight = 0, leastLeft = 0] = around;
    if (Number.isNaN(value)) return value;
    // The bend of a smooth function is proportional to the step; that of a kink is not, and a jump stays.
    const bend = Math.abs(farRight - 2 * value + farLeft) / step;
    const smallBend = Math.abs(right - 2 * value + left) / (step / 16);
    if (smallBend > 1e-3 * (1 + Math.abs(b)) && smallBend > bend / 4) {
      const isSteady = [right, left].every((beside, i) => {
        const [slopeFar, slopeNear] = [
          (beside - value) / (step / 16),
          ((i === 0 ? leastRight : leastLeft) - value) * 2 ** 18,
        ];
        return Math.abs(slopeFar - slopeNear) < 0.05 * (1 + Math.abs(slopeFar));
      });
      // Without a slope to each side it may be a jump, or change too fast for these steps.
      const isJump = Math.abs(leastRight - leastLeft - (right - left)) < 0.1 * Math.abs(right - left);
      if (!isSteady && !isJump) throw new Unjudged('too steep for differences');
      return Number.NaN;
    }
    const rise = Math.abs(leastRight - leastLeft);
    if (rise > 1e-3 * (1 + Math.abs(value)) && rise > Math.abs(right - left) / 4) return Number.NaN;
    if (Math.abs(a - b) < 1e-6 * (1 + Math.abs(b))) {
      evaluator.error = Math.max(evaluator.error, Math.abs(a - b));
      return b;
    }
    // The second derivative jumps nearby.
    const last = (leastRight - leastLeft) * 2 ** 17;
    evaluator.error = Math.max(evaluator.error, Math.min(Math.abs(a - b), Math.abs(b - last)) / 100, 4e-6);
    return last;
  });
}

/** The derivatives by every element along some axes of the argument, with the axes of the value first. */
function jacobianOf(evaluator: Evaluator, f: (x: Tensor) => Tensor, x: Tensor, consumed: readonly Axis[]): Tensor {
  const columns = Array.from({ length: count(consumed) }, (_, e) =>
    slope(
      evaluator,
      f,
      x,
      tensor(consumed, (i) => (i === e ? 1 : 0)),
    ),
  );
  const value = unionAxes(columns);
  const seeds: Axis[] = [];
  for (const { name, size } of consumed) seeds.push({ name: primed(name, [...value, ...seeds]), size });
  const parts = columns.map((column) => spread(column, value).data);
  return tensor([...value, ...seeds], (i) => parts[i % parts.length]?.[Math.floor(i / parts.length)] ?? Number.NaN);
}

/** What is differentiated, at which point, and by which axes of it. */
function subject(evaluator: Evaluator, args: readonly Formula[], scope: Scope) {
  const [first, second] = args;
  if (first === undefined || second === undefined || args.length !== 2) throw new Unjudged('two arguments');
  const point = evaluator.evaluate(second, scope);
  const name = axisName(first);
  const f = name === null ? null : evaluator.callable(name, scope);
  if (f !== null) {
    const given = evaluator.world.given.get(name ?? '');
    const consumes = given?.kind === 'function' || given?.kind === 'bijection' ? given.consumes : null;
    const axes = visible(point).filter((axis) => consumes?.includes(axis.name) ?? true);
    return { f: (x: Tensor) => f([x]), point, axes, isNamed: true };
  }
  if (second.kind !== 'name') throw new Unjudged('not by a variable');
  const variable = second.name;
  const isLocal = scope.locals.has(variable);
  if (!isLocal && evaluator.world.given.get(variable)?.kind !== 'tensor' && !scope.varied.has(variable))
    throw new Unjudged('not by a declared variable');
  const vary = (x: Tensor): Scope =>
    isLocal
      ? { ...scope, locals: new Map([...scope.locals, [variable, x]]) }
      : { ...scope, varied: new Map([...scope.varied, [variable, x]]) };
  return { f: (x: Tensor) => evaluator.evaluate(first, vary(x)), point, axes: visible(point), isNamed: false };
}

type Builtin = (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor;

export const calculus: Readonly<Record<string, Builtin>> = {
  jacobian: (evaluator, args, scope) => {
    const { f, point, axes } = subject(evaluator, args, scope);
    return jacobianOf(evaluator, f, point, axes);
  },
  gradient: (evaluator, args, scope) => {
    const { f, point, axes } = subject(evaluator, args, scope);
    return jacobianOf(evaluator, f, point, axes);
  },
  derivative: (evaluator, args, scope) => {
    const { f, point, axes, isNamed } = subject(evaluator, args, scope);
    return isNamed ? slope(evaluator, f, point, scalar(1)) : jacobianOf(evaluator, f, point, axes);
  },
  inverse: (evaluator, [first, second], scope) => {
    const given = first?.kind === 'name' ? evaluator.world.given.get(first.name) : undefined;
    if (given?.kind !== 'bijection' || second === undefined) throw new Unjudged('no inverse');
    return given.inverse([evaluator.evaluate(second, scope)]);
  },
};

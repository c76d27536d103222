import { primed } from './axis-names';
import { builtins } from './builtins';
import { power, quotient, scalarFunctions } from './scalars';
import { type Formula, Unjudged } from './syntax';
import {
  along,
  at,
  isHidden,
  mapTensors,
  numberOf,
  reduce,
  scalar,
  spread,
  type Tensor,
  unionAxes,
  visible,
} from './tensor';
import { transposed } from './transpose';
import { NeedsRandom, outermost, type Scope, type World } from './world';

/** Numbers and nodes that one statement may take. */
const workLimit = 4_000_000;

/** Values of formulas at one choice of everything declared: an evaluator that shares nothing with the program. */
export class Evaluator {
  /** A bound on what quadrature and differences may have got wrong, as found by doing them twice. */
  error = 0;
  private work = 0;

  constructor(
    readonly world: World,
    /** Multiplies the number of points of integrals. */
    readonly fineness = 1,
  ) {}

  evaluate(formula: Formula, scope: Scope = outermost): Tensor {
    const value = this.valueOf(formula, scope);
    this.work += 20 + value.data.length;
    if (this.work > workLimit) throw new Unjudged('too long');
    return value;
  }

  private valueOf(formula: Formula, scope: Scope): Tensor {
    switch (formula.kind) {
      case 'number':
        return scalar(formula.value);
      case 'name':
        return this.named(formula.name, scope);
      case 'unary': {
        const of = this.evaluate(formula.of, scope);
        return formula.operator === '-' ? mapTensors([of], (x) => -x) : mapTensors([of], (x) => (x === 0 ? 1 : 0));
      }
      case 'binary':
        return this.binary(formula.operator, formula.left, formula.right, scope);
      case 'choice':
        return this.choose(formula.test, formula.then, formula.otherwise, scope);
      case 'prime':
        return transposed(this.evaluate(formula.of, scope));
      case 'index':
        return this.indexed(this.evaluate(formula.of, scope), formula.args, scope);
      case 'list':
        return this.list(formula.items, scope);
      case 'call':
        return this.call(formula.callee, formula.args, scope);
      case 'range':
        throw new Unjudged('a range outside of an index');
    }
  }

  /** The function that a name stands for, or null. */
  callable(name: string, scope: Scope): ((args: readonly Tensor[]) => Tensor) | null {
    if (scope.locals.has(name) || scope.varied.has(name)) return null;
    const definition = this.world.definitions.get(name);
    if (definition !== undefined && definition.parameters.length > 0) {
      return (args) => {
        if (args.length !== definition.parameters.length) throw new Unjudged('another number of arguments');
        const locals = new Map(definition.parameters.map((each, i) => [each, args[i] ?? scalar(Number.NaN)]));
        return this.evaluate(definition.body, { locals, varied: scope.varied });
      };
    }
    const given = this.world.given.get(name);
    if (given?.kind === 'function' || given?.kind === 'bijection') return given.apply;
    if (given?.kind !== 'density') return null;
    const { on, factors } = given;
    return ([x]) => {
      if (x === undefined) throw new Unjudged('a density of nothing');
      if (on === null) return mapTensors([x], (value) => factors[0]?.at(value) ?? Number.NaN);
      return reduce(x, [on.name], (values) =>
        values.reduce((product, value, i) => product * (factors[i]?.at(value) ?? Number.NaN), 1),
      );
    };
  }

  private named(name: string, scope: Scope): Tensor {
    const bound = scope.locals.get(name) ?? scope.varied.get(name);
    if (bound !== undefined) return bound;
    const definition = this.world.definitions.get(name);
    if (definition?.parameters.length === 0)
      return this.evaluate(definition.body, { locals: new Map(), varied: scope.varied });
    const given = this.world.given.get(name);
    if (given?.kind === 'tensor') return given.value;
    if (given?.kind === 'random') throw new NeedsRandom(name);
    const size = this.world.sizes.get(name);
    if (size !== undefined) return scalar(size);
    if (name === 'pi') return scalar(Math.PI);
    if (name === 'e') return scalar(Math.E);
    throw new Unjudged(`${name} is no number`);
  }

  private binary(operator: string, left: Formula, right: Formula, scope: Scope): Tensor {
    const operands = [this.evaluate(left, scope), this.evaluate(right, scope)];
    const f = binaryFunctions[operator];
    if (f === undefined) throw new Unjudged(`no operator ${operator}`);
    return mapTensors(operands, f);
  }

  /** Element by element; where a condition is known, only what is chosen is looked at. */
  choose(test: Formula, then: Formula, otherwise: Formula, scope: Scope): Tensor {
    const condition = this.evaluate(test, scope);
    const [first] = condition.data;
    if (condition.data.every((value) => value === first) && condition.axes.length === 0) {
      if (first !== 0 && first !== 1) return scalar(Number.NaN);
      return this.evaluate(first === 0 ? otherwise : then, scope);
    }
    const operands = [condition, this.evaluate(then, scope), this.evaluate(otherwise, scope)];
    return mapTensors(operands, (c = 0, a = 0, b = 0) => (c === 1 ? a : c === 0 ? b : Number.NaN));
  }

  /**
   * The items along a new first axis, named by how many there are. In a list of lists the axes of the inner ones make room, so
   * that `[[a, b], [c, d]]` has the rows 2 and the columns 2', as `tensor[2, 2]` has.
   */
  private list(items: readonly Formula[], scope: Scope): Tensor {
    const count = String(items.length);
    const evaluated = items.map((item) => this.evaluate(item, scope));
    const parts = items.every(({ kind }) => kind === 'list') ? evaluated.map((part) => moved(part, count)) : evaluated;
    const name = primed(count, unionAxes(parts));
    const stacked = along(parts, name);
    return spread(stacked, [{ name, size: items.length }, ...stacked.axes.filter((axis) => axis.name !== name)]);
  }

  private indexed(value: Tensor, args: readonly Formula[], scope: Scope): Tensor {
    const axes = visible(value);
    if (args.length > axes.length) throw new Unjudged('more indices than axes');
    let result = value;
    args.forEach((arg, i) => {
      const axis = axes[i];
      if (axis === undefined) return;
      const number = (part: Formula | null, otherwise: number): number =>
        part === null
          ? otherwise
          : part.kind === 'name' && part.name === 'end'
            ? axis.size
            : numberOf(this.evaluate(part, scope));
      if (arg.kind !== 'range') {
        result = at(result, axis.name, number(arg, Number.NaN));
        return;
      }
      const [from, step, to] = [number(arg.from, 1), number(arg.step, 1), number(arg.to, axis.size)];
      if (!(step >= 1 && from >= 1 && from <= to && to <= axis.size)) throw new Unjudged('a range of indices');
      result = this.pick(
        result,
        axis.name,
        Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, k) => from + k * step),
      );
    });
    return result;
  }

  /** Elements at some positions along an axis, which stays where it is. */
  pick(value: Tensor, name: string, indices: readonly number[]): Tensor {
    const order = value.axes.map((axis) => (axis.name === name ? { name, size: indices.length } : axis));
    const picked = along(
      indices.map((i) => at(value, name, i)),
      name,
    );
    return spread(picked, order);
  }

  private call(callee: string, args: readonly Formula[], scope: Scope): Tensor {
    const own = this.callable(callee, scope);
    if (own !== null) return own(args.map((arg) => this.evaluate(arg, scope)));
    const builtin = Object.hasOwn(builtins, callee) ? builtins[callee] : undefined;
    if (builtin !== undefined) return builtin(this, args, scope);
    const f = Object.hasOwn(scalarFunctions, callee) ? scalarFunctions[callee] : undefined;
    if (f === undefined) throw new Unjudged(`no function ${callee}`);
    const values = args.map((arg) => this.evaluate(arg, scope));
    if (logarithms.has(callee)) values.forEach(requireNoRoundedZero);
    return mapTensors(values, f);
  }
}

const logarithms: ReadonlySet<string> = new Set(['log', 'ln', 'log2', 'log10', 'xlogy']);

/** Under an integral, where 1 + exp(−50) is 1, a zero is more likely rounding than a value: nothing can be said then. */
function requireNoRoundedZero({ axes, data }: Tensor): void {
  if (axes.some(isHidden) && data.includes(0)) throw new Unjudged('a logarithm of what rounds to 0');
}

/** What differs by rounding alone may be equal: then nobody can tell on which side it is. */
const truth =
  (holds: (x: number, y: number) => boolean) =>
  (x = 0, y = 0): number => {
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
    if (x !== y && Math.abs(x - y) < 1e-11 * (1 + Math.abs(x) + Math.abs(y)))
      throw new Unjudged('a comparison too near to tell');
    return holds(x, y) ? 1 : 0;
  };

/** A sum of large numbers that is small is what their rounding left. */
function kept(sum: number, part: number): number {
  if (Math.abs(part) > 1e7 && Math.abs(sum) < 1e-6 * Math.abs(part) && sum !== 0) throw new Unjudged('cancellation');
  return sum;
}

const binaryFunctions: Readonly<Record<string, (x?: number, y?: number) => number>> = {
  '+': (x = 0, y = 0) => kept(x + y, x),
  '-': (x = 0, y = 0) => kept(x - y, x),
  '*': (x = 0, y = 0) => x * y,
  '/': (x = 0, y = 0) => quotient(x, y),
  '^': (x = 0, y = 0) => power(x, y),
  and: (x = 0, y = 0) => (x !== 0 && y !== 0 ? 1 : 0),
  or: (x = 0, y = 0) => (x !== 0 || y !== 0 ? 1 : 0),
  '==': truth((x, y) => x === y),
  '!=': truth((x, y) => x !== y),
  '<': truth((x, y) => x < y),
  '<=': truth((x, y) => x <= y),
  '>': truth((x, y) => x > y),
  '>=': truth((x, y) => x >= y),
};

/** A tensor whose axes of one size have a prime more each. */
const moved = ({ axes, data }: Tensor, size: string): Tensor => ({
  axes: axes.map((axis) => (axis.name.replace(/'+$/, '') === size ? { ...axis, name: `${axis.name}'` } : axis)),
  data,
});

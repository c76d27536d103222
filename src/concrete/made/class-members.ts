import { isPositive } from '../../number/bounds';
import { fraction, half } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import type { FunctionClass, FunctionSymbol } from '../../tensor/symbol';
import { absolute, constant, cube, exp, type Formula, identity, negation, relu, square, step } from './formula';
import { consumedAxes, type Instance } from './instance';

type Kind = FunctionClass['kind'];

/**
 * A function of one number, or of the elements of a vector, and the classes it is in, which is known and not sampled. `Lipschitz` and
 * `smooth` say that the least such constant is 0 or 1: then L times the function is L-Lipschitz, or L-smooth.
 */
interface Member {
  readonly formula: Formula;
  readonly is: readonly Kind[];
  readonly Lipschitz?: 0 | 1;
  readonly smooth?: 0 | 1;
}

const halfSquare: Formula = {
  text: (x) => `${x}^2/2`,
  of: (g, x) => g.mul(g.constant(half), g.power(x, 2)),
  polynomial: true,
  smooth: true,
};

const opposite = (formula: Formula): Formula => ({
  ...formula,
  text: (x) => `-${formula.text(x)}`,
  of: (g, x) => g.neg(formula.of(g, x)),
});

/** x, but no less than −1 and no more than 1. */
const clamped: Formula = {
  text: (x) => `min(1, max(-1, ${x}))`,
  of: (g, x) => g.binary('min', g.constant(1), g.binary('max', g.constant(-1), x)),
  polynomial: false,
  smooth: false,
};

const bend: Formula = {
  text: (x) => `max(${x}, ${x}/2)`,
  of: (g, x) => g.binary('max', x, g.mul(g.constant(half), x)),
  polynomial: false,
  smooth: false,
};

const steeper: Formula = {
  text: (x) => `3*${x} + 1`,
  of: (g, x) => g.add(g.mul(g.constant(fraction(3n)), x), g.constant(1)),
  polynomial: true,
  smooth: true,
};

const affine: readonly Kind[] = ['convex', 'concave'];
const rising: readonly Kind[] = ['increasing', 'nondecreasing'];
const falling: readonly Kind[] = ['decreasing', 'nonincreasing'];

/** Functions of one number, the most telling first. */
const ofNumbers: readonly Member[] = [
  { formula: relu, is: ['convex', 'nondecreasing'], Lipschitz: 1 },
  { formula: square, is: ['convex', 'even'] },
  { formula: halfSquare, is: ['convex', 'even'], smooth: 1 },
  { formula: identity, is: [...affine, ...rising, 'odd'], Lipschitz: 1, smooth: 0 },
  { formula: absolute, is: ['convex', 'even'], Lipschitz: 1 },
  { formula: opposite(square), is: ['concave', 'even'] },
  { formula: opposite(halfSquare), is: ['concave', 'even'], smooth: 1 },
  { formula: opposite(relu), is: ['concave', 'nonincreasing'], Lipschitz: 1 },
  { formula: negation, is: [...affine, ...falling, 'odd'], Lipschitz: 1, smooth: 0 },
  { formula: cube, is: [...rising, 'odd'] },
  { formula: opposite(absolute), is: ['concave', 'even'], Lipschitz: 1 },
  { formula: clamped, is: ['nondecreasing', 'odd'], Lipschitz: 1 },
  { formula: opposite(cube), is: [...falling, 'odd'] },
  { formula: opposite(step), is: ['nondecreasing'] },
  { formula: step, is: ['nonincreasing'] },
  { formula: bend, is: ['convex', ...rising], Lipschitz: 1 },
  { formula: steeper, is: [...affine, ...rising], smooth: 0 },
  { formula: exp, is: ['convex', ...rising] },
  { formula: opposite(exp), is: ['concave', ...falling] },
  { formula: constant(1), is: [...affine, 'even', 'nondecreasing', 'nonincreasing'], Lipschitz: 0, smooth: 0 },
];

/** A number made of the elements of a vector: their sum, the largest one, the first. */
type Gathering = 'sum' | 'max' | 'first';

/** Functions of a vector, by the Euclidean norm. */
const ofVectors: readonly (Member & { readonly by: Gathering })[] = [
  { by: 'sum', formula: halfSquare, is: ['convex', 'even'], smooth: 1 },
  { by: 'sum', formula: square, is: ['convex', 'even'] },
  { by: 'first', formula: identity, is: [...affine, 'odd'], Lipschitz: 1, smooth: 0 },
  { by: 'max', formula: identity, is: ['convex'], Lipschitz: 1 },
  { by: 'first', formula: absolute, is: ['convex', 'even'], Lipschitz: 1 },
  { by: 'sum', formula: opposite(halfSquare), is: ['concave', 'even'], smooth: 1 },
  { by: 'sum', formula: opposite(square), is: ['concave', 'even'] },
  { by: 'sum', formula: absolute, is: ['convex', 'even'] },
  { by: 'sum', formula: identity, is: [...affine, 'odd'], smooth: 0 },
  { by: 'first', formula: cube, is: ['odd'] },
  { by: 'first', formula: constant(1), is: [...affine, 'even'], Lipschitz: 0, smooth: 0 },
];

/** Functions of the classes that are declared of a symbol, the most telling first; none where none is known to be in all of them. */
export function classInstances({ classes = [] }: FunctionSymbol, isVector: boolean): Instance[] {
  const members: readonly (Member & { readonly by?: Gathering })[] = isVector ? ofVectors : ofNumbers;
  return members.flatMap((member) => instancesOf(member, classes, member.by ?? null));
}

/** The function itself, or times the constant of a class, where that is in all of the classes. */
function instancesOf(member: Member, classes: readonly FunctionClass[], by: Gathering | null): Instance[] {
  const bounded = classes.filter((each) => 'constant' in each);
  const needed = bounded.filter(({ kind }) => member[kind] !== 0);
  if (needed.some(({ kind }) => member[kind] === undefined)) return [];
  // Of two constants none is known to be the smaller one.
  const [scale, another] = needed;
  if (another !== undefined) return [];
  // A function times 0 is constant.
  const isStrict = scale === undefined || isPositive(rootBounds(scale.constant));
  const isIn = ({ kind }: FunctionClass): boolean =>
    kind === 'Lipschitz' ||
    kind === 'smooth' ||
    (member.is.includes(kind) && (isStrict || (kind !== 'increasing' && kind !== 'decreasing')));
  return classes.every(isIn) ? [instanceOf(member.formula, by, scale ?? null)] : [];
}

interface Scale {
  readonly constant: Node;
  readonly text: string;
}

function instanceOf(formula: Formula, by: Gathering | null, scale: Scale | null): Instance {
  const scaled = (graph: Graph, node: Node): Node => (scale === null ? node : graph.mul(scale.constant, node));
  return {
    text: () => {
      const own = by === null ? formula.text('x') : vectorText(formula, by);
      return `x ↦ ${scale === null ? own : `${bracketed(scale.text)} * ${bracketed(own)}`}`;
    },
    body: (graph, [x], { batch }) => {
      const arg = x as Node;
      const axes = consumedAxes(arg, batch).map(({ name }) => name);
      if (by === 'first') {
        const first = axes.reduce((node, axis) => graph.move(node, { move: 'at', axis, index: 0 }), arg);
        return scaled(graph, formula.of(graph, first));
      }
      const each = formula.of(graph, arg);
      return scaled(graph, by === null ? each : graph.reduce(by, each, axes));
    },
    polynomial: formula.polynomial && by !== 'max',
    smooth: formula.smooth && by !== 'max',
  };
}

function vectorText(formula: Formula, by: Gathering): string {
  return by === 'first' ? formula.text('x[1]') : `${by}(${formula.text('x')})`;
}

/** In brackets unless it is a name, a place of one or a call. */
const bracketed = (text: string): string =>
  /^[\p{L}\w.]+(\[\w+\]|\([^()]*\))?$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;

import { fraction, half } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/** A formula in one number, as a graph and as text. */
export interface Formula {
  readonly text: (x: string) => string;
  readonly of: (graph: Graph, x: Node) => Node;
  readonly polynomial: boolean;
  readonly smooth: boolean;
}

const formula = (text: Formula['text'], of: Formula['of'], polynomial: boolean, smooth: boolean): Formula => ({
  text,
  of,
  polynomial,
  smooth,
});

const polynomial = (text: Formula['text'], of: Formula['of']): Formula => formula(text, of, true, true);
const analytic = (text: Formula['text'], of: Formula['of']): Formula => formula(text, of, false, true);
const kinked = (text: Formula['text'], of: Formula['of']): Formula => formula(text, of, false, false);

export const constant = (numerator: number, denominator = 1): Formula => {
  const value = fraction(BigInt(numerator), BigInt(denominator));
  return polynomial(
    () => (denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`),
    (g) => g.constant(value),
  );
};

const exponential = (g: Graph, x: Node): Node => g.unary('exp', x);

export const identity = polynomial(
  (x) => x,
  (_, x) => x,
);
export const affine = polynomial(
  (x) => `${x}/2 + 1`,
  (g, x) => g.add(g.div(x, g.constant(2)), g.constant(1)),
);
export const negation = polynomial(
  (x) => `-${x}`,
  (g, x) => g.neg(x),
);
export const square = polynomial(
  (x) => `${x}^2`,
  (g, x) => g.power(x, 2),
);
export const cube = polynomial(
  (x) => `${x}^3`,
  (g, x) => g.power(x, 3),
);
export const relu = kinked(
  (x) => `relu(${x})`,
  (g, x) => g.binary('max', g.constant(0), x),
);
export const absolute = kinked(
  (x) => `abs(${x})`,
  (g, x) => g.unary('abs', x),
);
const leaky = kinked(
  (x) => `max(${x}, ${x}/2)`,
  (g, x) => g.binary('max', x, g.mul(g.constant(half), x)),
);
export const bounded = analytic(
  (x) => `${x}/(1 + ${x}^2)`,
  (g, x) => g.div(x, g.add(g.constant(1), g.power(x, 2))),
);
export const sigmoid = analytic(
  (x) => `1/(1 + exp(-${x}))`,
  (g, x) => g.div(g.constant(1), g.add(g.constant(1), exponential(g, g.neg(x)))),
);
export const tanh = analytic(
  (x) => `tanh(${x})`,
  (g, x) => g.sub(g.constant(1), g.div(g.constant(2), g.add(exponential(g, g.mul(g.constant(2), x)), g.constant(1)))),
);
export const exp = analytic((x) => `exp(${x})`, exponential);
/** 1 before the whole number 1, −1 from there on. */
export const step = kinked(
  (x) => `(${x} < 1 ? 1 : -1)`,
  (g, x) => g.map('select', g.binary('less', x, g.constant(1)), g.constant(1), g.constant(-1)),
);

/** Functions of one number, the most telling first. */
export const formulas: readonly Formula[] = [
  relu,
  square,
  affine,
  absolute,
  bounded,
  negation,
  leaky,
  tanh,
  exp,
  sigmoid,
  cube,
  constant(1),
];

/** In brackets unless it is a single name. */
const bracketed = (text: string): string => (/^[\w[\]]+$/.test(text) ? text : `(${text})`);

/** x ↦ outer(inner(x)). */
export const composed = (outer: Formula, inner: Formula): Formula =>
  formula(
    (x) =>
      outer === identity ? inner.text(x) : inner === identity ? outer.text(x) : outer.text(bracketed(inner.text(x))),
    (g, x) => outer.of(g, inner.of(g, x)),
    outer.polynomial && inner.polynomial,
    outer.smooth && inner.smooth,
  );

import { inverseOf } from './function-names';

/** A function that other programs know, by a formula in its parameters; each goes by the first of its names. */
export interface Composition {
  readonly parameters: readonly (readonly string[])[];
  /** @param given the parameters that have an argument */
  formula(given: ReadonlySet<string>): string;
}

const of = (parameters: string, formula: string): Composition => ({
  parameters: parameters.split(' ').map((name) => [name]),
  formula: () => formula,
});

const clipped: Composition = {
  parameters: [
    ['x', 'input'],
    ['low', 'min', 'a_min'],
    ['high', 'max', 'a_max'],
  ],
  formula: (given) => {
    const raised = given.has('low') ? 'max(x, low)' : 'x';
    return given.has('high') ? `min(${raised}, high)` : raised;
  },
};

/** Defined from −1 to 1, ends included. */
const arcsine = `2 * ${inverseOf('tan')}(x / (1 + sqrt(1 - x^2)))`;

/** By their names in small letters. */
export const compositions: ReadonlyMap<string, Composition> = new Map([
  ['sech', of('x', '1 / cosh(x)')],
  ['csch', of('x', '1 / sinh(x)')],
  ['coth', of('x', '1 / tanh(x)')],
  ['sec', of('x', '1 / cos(x)')],
  ['csc', of('x', '1 / sin(x)')],
  ['cot', of('x', 'cos(x) / sin(x)')],
  ...['asin', 'arcsin'].map((name) => [name, of('x', arcsine)] as const),
  ...['acos', 'arccos'].map((name) => [name, of('x', `2 * ${inverseOf('tan')}(1) - ${arcsine}`)] as const),
  ...['asinh', 'arsinh', 'arcsinh'].map((name) => [name, of('x', 'log(x + sqrt(x^2 + 1))')] as const),
  ...['acosh', 'arcosh', 'arccosh'].map((name) => [name, of('x', 'log(x + sqrt(x - 1) * sqrt(x + 1))')] as const),
  ...['atanh', 'artanh', 'arctanh'].map((name) => [name, of('x', 'log((1 + x) / (1 - x)) / 2')] as const),
  ['rsqrt', of('x', '1 / sqrt(x)')],
  ['hypot', of('x y', 'sqrt(x^2 + y^2)')],
  ['logaddexp', of('x y', 'log(exp(x) + exp(y))')],
  ['expm1', of('x', 'exp(x) - 1')],
  ['logsigmoid', of('x', '-log(1 + exp(-x))')],
  ['softsign', of('x', 'x / (1 + abs(x))')],
  ['unitstep', of('x', 'where(x >= 0, 1, 0)')],
  ['heaviside', of('x', 'where(x > 0, 1, where(x < 0, 0, 1/2))')],
  ['zeros_like', of('x', '0 * x')],
  ['ones_like', of('x', '1 + 0 * x')],
  ['if', of('condition yes no', 'where(condition, yes, no)')],
  [
    'leaky_relu',
    {
      parameters: [
        ['x', 'input'],
        ['slope', 'negative_slope', 'alpha'],
      ],
      formula: (given) => `where(x > 0, x, ${given.has('slope') ? 'slope' : '0.01'} * x)`,
    },
  ],
  ['clip', clipped],
  ['clamp', clipped],
]);

import { Unjudged } from './syntax';

/** Functions of numbers: NaN where there is no value. */
export const scalarFunctions: Readonly<Record<string, (...x: number[]) => number>> = {
  abs: (x = 0) => Math.abs(x),
  exp: (x = 0) => Math.exp(x),
  log: (x = 0, b) => (b === undefined ? logarithm(x) : quotient(logarithm(x), logarithm(b))),
  ln: (x = 0) => logarithm(x),
  log2: (x = 0) => logarithm(x) / Math.LN2,
  log10: (x = 0) => logarithm(x) / Math.LN10,
  log1p: (x = 0) => (x > -1 ? Math.log1p(x) : Number.NaN),
  sqrt: (x = 0) => Math.sqrt(x),
  sin: (x = 0) => Math.sin(x),
  cos: (x = 0) => Math.cos(x),
  tan: (x = 0) => Math.tan(x),
  erf: (x = 0) => errorFunction(x),
  atan: (x = 0) => Math.atan(x),
  asin: (x = 0) => Math.asin(x),
  acos: (x = 0) => Math.acos(x),
  asinh: (x = 0) => Math.asinh(x),
  acosh: (x = 0) => Math.acosh(x),
  atanh: (x = 0) => inverseTanh(x),
  cbrt: (x = 0) => Math.cbrt(x),
  floor: (x = 0) => wholePart(x),
  ceil: (x = 0) => -wholePart(-x),
  trunc: (x = 0) => Math.sign(x) * wholePart(Math.abs(x)),
  round: (x = 0) => toEven(x),
  mod: (x = 0, y = 0) => (y === 0 ? Number.NaN : x - y * wholePart(x / y)),
  square: (x = 0) => x * x,
  pow: (x = 0, y = 0) => power(x, y),
  relu: (x = 0) => (x > 0 ? x : !Number.isNaN(x) ? 0 : x),
  sigmoid: (x = 0) => 1 / (1 + Math.exp(-x)),
  softplus: (x = 0) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  tanh: (x = 0) => hyperbolicTangent(x),
  sinh: (x = 0) => Math.sinh(x),
  cosh: (x = 0) => Math.cosh(x),
  gelu: (x = 0) => (x / 2) * (1 + errorFunction(x / Math.SQRT2)),
  silu: (x = 0) => x / (1 + Math.exp(-x)),
  sign: (x = 0) => Math.sign(x),
  xlogy: (x = 0, y = 0) => (x === 0 ? 0 : x * logarithm(y)),
};

/** Next to a whole number rounding may decide on which side of it the argument is. */
function wholePart(x: number): number {
  const nearest = Math.round(x);
  if (x !== nearest && Math.abs(x - nearest) < 1e-9 * (1 + Math.abs(x)))
    throw new Unjudged('a value next to a whole number');
  return Math.floor(x);
}

/** Below 1, as it is, also where doubles have no number between. */
function hyperbolicTangent(x: number): number {
  const value = Math.tanh(x);
  return Math.abs(value) === 1 && Number.isFinite(x) ? value * (1 - Number.EPSILON / 2) : value;
}

/** Next to 1 rounding decides what it is, if anything. */
function inverseTanh(x: number): number {
  const gap = 1 - Math.abs(x);
  if (gap > 0 && gap < 1e-9) throw new Unjudged('a value next to 1');
  return gap > 0 ? Math.atanh(x) : Number.NaN;
}

/** The nearest whole number; of two, the even one. */
function toEven(x: number): number {
  wholePart(x + 1 / 2);
  const down = Math.floor(x);
  const rest = x - down;
  if (rest === 0.5) return down % 2 === 0 ? down : down + 1;
  return rest < 0.5 ? down : down + 1;
}

export const logarithm = (x: number): number => (x > 0 ? Math.log(x) : Number.NaN);
export const quotient = (x: number, y: number): number => (y === 0 ? Number.NaN : x / y);

/** Series for small arguments, continued fraction for large ones (Abramowitz and Stegun 7.1.5, 7.1.14). */
export function errorFunction(x: number): number {
  if (Number.isNaN(x)) return x;
  const z = Math.abs(x);
  if (z > 6) return Math.sign(x);
  if (z < 2.5) {
    let [term, sum] = [z, z];
    for (let n = 1; n < 80; n++) {
      term *= -(z * z) / n;
      sum += term / (2 * n + 1);
    }
    return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
  }
  let fraction = 0;
  for (let k = 60; k >= 1; k--) fraction = k / 2 / (z + fraction);
  return Math.sign(x) * (1 - Math.exp(-z * z) / (Math.sqrt(Math.PI) * (z + fraction)));
}

/** A whole exponent is a product, a half one a power of the root; any other needs a positive base. */
export function power(x: number, y: number): number {
  if (Number.isInteger(y)) return x === 0 && y < 0 ? Number.NaN : x ** y;
  if (x > 0) return x ** y;
  return x === 0 && y > 0 && Number.isInteger(2 * y) ? 0 : Number.NaN;
}

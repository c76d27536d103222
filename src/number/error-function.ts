const numerator0 = [3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315];
const denominator0 = [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1];
const numerator1 = [
  1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001, 66.11919063714163,
  8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
];
const denominator1 = [
  1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903, 537.1811018620099,
  117.6939508913125, 15.744926110709835, 1,
];
const numerator2 = [
  0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445, 0.30532663496123236,
  0.016315387137302097,
];
const denominator2 = [
  0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234604, 2.568520192289822, 1,
];
const inverseSqrtPi = 0.5641895835477563;

/**
 * erf(x) = 2/√π ∫₀ˣ exp(−t²) dt to about 1e-15 relative, for finite x and ±Infinity; erf(NaN) = NaN.
 * W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969),
 * with the coefficients of his subroutine CALERF (Netlib, SPECFUN).
 */
export function errorFunction(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude <= 0.46875) return (x * polynomial(numerator0, x * x)) / polynomial(denominator0, x * x);
  if (magnitude > 6) return Math.sign(x);
  const complement = magnitude <= 4 ? middle(magnitude) : tail(magnitude);
  return Math.sign(x) * (0.5 - complement + 0.5);
}

const middle = (x: number): number => (Math.exp(-x * x) * polynomial(numerator1, x)) / polynomial(denominator1, x);

function tail(x: number): number {
  const z = 1 / (x * x);
  return (Math.exp(-x * x) / x) * (inverseSqrtPi - (z * polynomial(numerator2, z)) / polynomial(denominator2, z));
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] as number);
  return sum;
}

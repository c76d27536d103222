/*
 * Polynomials of the least largest error (Remez), their coefficients rounded to doubles and in ascending order. Errors are in units
 * of u = 2^-53, with the rounding of the coefficients, before that of the evaluation.
 */

/** (e^r − 1 − r)/r² for |r| ≤ ½ ln 2: e^r to 0.1u, relative. */
export const exponentialTail: readonly number[] = [
  0.500000000000001, 0.16666666666666674, 0.041666666666522106, 0.008333333333322215, 0.0013888888947785523,
  0.00019841269886563802, 2.4801487366025302e-5, 2.755724236744937e-6, 2.763264067557071e-7, 2.5110038296835262e-8,
];

/** (2·atanh(s)/s − 2)/s² in powers of s², for |s| ≤ (√2 − 1)/(√2 + 1): the logarithm to 0.02u, relative. */
export const logarithmTail: readonly number[] = [
  0.6666666666666734, 0.39999999999414665, 0.28571428742390687, 0.22222198572836083, 0.18183564345815484,
  0.15314050010547106, 0.14795955474488495,
];

/** cos 2πa in powers of a², for |a| ≤ ¼, to 0.6u. */
export const turnedCosine: readonly number[] = [
  1, -19.739208802178716, 64.93939402266828, -85.45681720669208, 60.24464137168212, -26.426256770840673,
  7.9035358940200275, -1.7143796637078301, 0.2818531770577407, -0.03521968140547956,
];

/** (sin 2πa)/a in powers of a², for |a| ≤ ¼: the sine to 0.4u, relative. */
export const turnedSine: readonly number[] = [
  6.283185307179586, -41.341702240399755, 81.60524927607341, -76.7058597527985, 42.05869392378521, -15.09464162050932,
  3.819927050467909, -0.7177235800523871, 0.10085633036788688,
];

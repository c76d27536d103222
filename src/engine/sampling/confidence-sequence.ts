import { type Moments, variance } from './moments';

export type Bounds = readonly [number, number];

/**
 * An asymptotic confidence sequence for the mean of independent values with finite variance: with probability 1 − α
 * (as the first look comes late) the mean lies in all intervals at once, whenever one stops. Waudby-Smith, Arbour,
 * Sinha, Kennedy, Ramdas, Time-uniform central limit theory and asymptotic confidence sequences, theorem 2.2.
 * @param optimum the sample size at which the interval is narrowest for its size; fixed before looking
 */
export function asymptoticInterval(moments: Moments, alpha: number, optimum: number): Bounds {
  const { n, mean } = moments;
  if (n < 2) return [-Infinity, Infinity];
  const rho2 = (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / optimum;
  const growth = n * rho2 + 1;
  const radius = Math.sqrt((variance(moments) * 2 * growth * Math.log(Math.sqrt(growth) / alpha)) / (n * n * rho2));
  return [mean - radius, mean + radius];
}

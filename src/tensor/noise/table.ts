import { exponential } from './exponential';
import type { NoiseFamily } from './family';
import { gumbel } from './gumbel';
import { laplace } from './laplace';
import { normal } from './normal';
import { uniform } from './uniform';

/** What is true of each family of noise. */
export const noiseFamilies = {
  normal,
  uniform,
  exponential,
  laplace,
  gumbel,
} satisfies Readonly<Record<string, NoiseFamily>>;

export type StandardFamily = keyof typeof noiseFamilies;

export const standardFamilies = Object.keys(noiseFamilies) as readonly StandardFamily[];

import { changeOfVariables } from './change-of-variables';
import { definition } from './definition';
import { jensen } from './jensen';
import { linearity } from './linearity';
import { logOfProduct } from './log-of-product';
import { monotonicity } from './monotonicity';
import { pointwiseMinimum } from './pointwise-minimum';
import type { Rule } from './rule';

/** The rules a line of a derivation may name. */
export const rules: readonly Rule[] = [
  definition,
  linearity,
  monotonicity,
  pointwiseMinimum,
  changeOfVariables,
  jensen,
  logOfProduct,
];

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim();

export const ruleNamed = (name: string): Rule | undefined =>
  rules.find((rule) => [rule.name, ...rule.aliases].some((known) => plain(known) === plain(name)));

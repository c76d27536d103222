import type { Dtype } from './values';

/** Methods that give a tensor of another dtype. */
export const conversions: Readonly<Record<string, Dtype>> = {
  float: 'float',
  double: 'float',
  long: 'int',
  int: 'int',
  bool: 'bool',
};

import { comparison } from './comparison';
import type { FieldOperation } from './operation';

/** 1 where a = b, else 0. */
export const equal = { ...comparison, commutative: true } satisfies FieldOperation<2>;

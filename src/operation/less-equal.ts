import { comparison } from './comparison';
import type { Operation } from './operation';

/** 1 where a ≤ b, else 0. */
export const lessEqual = { ...comparison, commutative: false } satisfies Operation<'lessEqual'>;

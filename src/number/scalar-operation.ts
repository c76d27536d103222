import type { OfArguments } from '../operation/operation';
import type { operations } from '../operation/table';

/**
 * The scalar operations every number system implements, as the table lists them. Everything else in the
 * language is a composition of these; keep the table short.
 */
export type ScalarOperation = keyof typeof operations;

type Taking<Arguments extends readonly unknown[]> = {
  readonly [O in ScalarOperation]: (typeof operations)[O]['asks'] extends Arguments ? O : never;
}[ScalarOperation];

export type UnaryOperation = Taking<readonly [unknown]>;
/** Comparisons give 1 (true) or 0 (false). */
export type BinaryOperation = Taking<readonly [unknown, unknown]>;
/** `select(c, a, b)` is a where c = 1 and b where c = 0; the branch not taken may be undefined. */
export type TernaryOperation = Taking<readonly [unknown, unknown, unknown]>;

/** As many as an operation takes. */
export type ArgumentsOf<O extends ScalarOperation, T> = O extends ScalarOperation
  ? OfArguments<(typeof operations)[O]['asks']['length'], T>
  : never;

import type { BinaryOperation, ScalarOperation, UnaryOperation } from '../number/scalar-operation';
import type { Demand } from './operation';
import { operations } from './table';

/** What an operation asks of its arguments, in their order. */
export const askedBy = (operation: ScalarOperation): readonly Demand[] => operations[operation].asks;

/** Whether an operation has a value whatever its arguments are. */
export const isTotal = (operation: ScalarOperation): boolean =>
  askedBy(operation).every((asked) => asked === 'nothing');

export const isUnary = (operation: ScalarOperation): operation is UnaryOperation => askedBy(operation).length === 1;
export const isBinary = (operation: ScalarOperation): operation is BinaryOperation => askedBy(operation).length === 2;

/** One thing for each of several, as many as there are. */
export type Each<A extends readonly unknown[], T> = { -readonly [K in keyof A]: T };

export const mapArguments = <const A extends readonly unknown[], T>(args: A, of: (arg: A[number]) => T): Each<A, T> =>
  args.map((arg) => of(arg)) as Each<A, T>;

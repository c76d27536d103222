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

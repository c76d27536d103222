import type { BinaryOperation, ScalarOperation, UnaryOperation } from '../number/scalar-operation';
import type { Asked } from './operation';
import { operations } from './table';

/** What an operation asks of its arguments, in their order. */
export const askedBy = (operation: ScalarOperation): readonly Asked[] => operations[operation].asks;

export const isUnary = (operation: ScalarOperation): operation is UnaryOperation => askedBy(operation).length === 1;
export const isBinary = (operation: ScalarOperation): operation is BinaryOperation => askedBy(operation).length === 2;

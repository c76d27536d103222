import type { ScalarOperation } from '../../src/number/scalar-operation';
import { isBinary, isUnary } from '../../src/operation/arity';
import { operations } from '../../src/operation/table';

export const scalarOperations = Object.keys(operations) as readonly ScalarOperation[];
export const unaryOperations = scalarOperations.filter(isUnary);
export const binaryOperations = scalarOperations.filter(isBinary);

import type { BinaryOperator, CompareOperator } from '../python/syntax';

/** The functions that operators stand for. */
export const operators: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '**': 'pow',
  '@': 'matmul',
};
/** Between truth values. */
export const truthOperators: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '&': 'logical_and',
  '|': 'logical_or',
  '^': 'logical_xor',
};

export const relations: Readonly<Partial<Record<CompareOperator, string>>> = {
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** What a relation is with its sides exchanged. */
export const mirrored: Readonly<Partial<Record<CompareOperator, CompareOperator>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

import type { Expression, ExpressionOf } from '../syntax';
import { calledName } from './parts';

/** Whether it calls what has that name. */
export const isCall = (expression: Expression, name: string): expression is ExpressionOf<'call'> =>
  expression.type === 'call' && calledName(expression.callee) === name;

/** Whether it is a shape as a whole. */
export const isShape = (expression: Expression): boolean =>
  (expression.type === 'attribute' && expression.name === 'shape') ||
  (isCall(expression, 'size') && expression.args.length === 0);

export const isSelf = (each: Expression): boolean => each.type === 'name' && each.name === 'self';

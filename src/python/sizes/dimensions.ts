import type { Expression, ExpressionOf } from '../syntax';

/** Functions to which a whole number that stands there is a dimension. */
const overDimensions: ReadonlySet<string> = new Set(
  (
    'sum mean var std var_mean std_mean prod softmax softmin log_softmax logsumexp cumsum max min amax amin all any transpose permute swapaxes ' +
    'swapdims unsqueeze squeeze flatten flip unbind cat concat stack'
  ).split(' '),
);

/** Whether an argument of a method, or of what a module has, says along which dimension, and is no number that anything is made of. */
export const isDimension = (callee: Expression, argument: ExpressionOf<'call'>['args'][number]): boolean =>
  callee.type === 'attribute' &&
  overDimensions.has(callee.name) &&
  (argument.kind === 'positional' || (argument.kind === 'keyword' && argument.name === 'dim')) &&
  isWholeLiteral(argument.value);

/** A whole number as it is written, perhaps behind a minus. */
export const isWholeLiteral = (value: Expression): boolean =>
  (value.type === 'number' && /^\d+$/.test(value.text)) || (value.type === 'unary' && isWholeLiteral(value.argument));

import type { MathNode } from '../../language/math-node';
import { closed } from './closed';
import { made, type Reading, take, token, within } from './reading';

/** The arguments of a call in brackets of any kind; `axis=0` and the like, which say how, are left out. */
export function argumentsOf(at: Reading): MathNode[] {
  const open = take(at);
  const args: MathNode[] = [];
  within(at, false, () => {
    while (token(at).kind !== 'close' && token(at).kind !== 'end') {
      args.push(argument(at));
      if (token(at).text !== ',' && token(at).text !== ';') break;
      take(at);
    }
  });
  closed(at, open);
  return args;
}

/** An expression, or a range `1:n` of indices. */
export function argument(at: Reading): MathNode {
  const from = at.grammar.expression(at);
  if (token(at).text !== ':') return from;
  take(at);
  const second = at.grammar.expression(at);
  if (token(at).text !== ':')
    return made(at, { type: 'RangeNode', from, to: second, step: null, start: from.start, end: second.end });
  take(at);
  const to = at.grammar.expression(at);
  return made(at, { type: 'RangeNode', from, to, step: second, start: from.start, end: to.end });
}

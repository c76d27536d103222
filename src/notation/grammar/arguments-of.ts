import type { MathNode } from '../../language/math-node';
import { closed } from './closed';
import { last, made, type Reading, refuse, take, token, within } from './reading';

/** What stands in the brackets of a call, with `min=0` and the like by their names. */
export interface Arguments {
  readonly positional: readonly MathNode[];
  readonly named: ReadonlyMap<string, MathNode>;
}

/** The arguments of a call in brackets of any kind. */
export function allArguments(at: Reading): Arguments {
  const open = take(at);
  const positional: MathNode[] = [];
  const named = new Map<string, MathNode>();
  within(at, false, () => {
    while (token(at).kind !== 'close' && token(at).kind !== 'end') {
      const isNamed = (token(at).kind === 'name' || token(at).kind === 'function') && token(at, 1).text === '=';
      if (isNamed) {
        const { text } = take(at);
        take(at);
        named.set(text, argument(at));
      } else positional.push(argument(at));
      if (token(at).text !== ',' && token(at).text !== ';') break;
      take(at);
    }
  });
  closed(at, open);
  return { positional, named };
}

/** The arguments of a call, none of which has a name. */
export function argumentsOf(at: Reading): readonly MathNode[] {
  const { positional, named } = allArguments(at);
  const [keyword] = named.keys();
  if (keyword !== undefined)
    refuse('keyword', `The argument ${keyword}=… has no meaning here.`, 'Write arguments in their order.', last(at));
  return positional;
}

/** An expression, or a range `1:n` of indices. */
export function argument(at: Reading): MathNode {
  const from = at.grammar.expression(at);
  if (token(at).kind !== 'sign' || token(at).text !== ':') return from;
  take(at);
  const second = at.grammar.expression(at);
  if (token(at).text !== ':')
    return made(at, { type: 'RangeNode', from, to: second, step: null, start: from.start, end: second.end });
  take(at);
  const to = at.grammar.expression(at);
  return made(at, { type: 'RangeNode', from, to, step: second, start: from.start, end: to.end });
}

import type { Node } from './node';
import { reachable } from './rewrite';
import type { InputSymbol } from './symbol';

/** The inputs that expressions are made of. */
export const inputsOf = (roots: readonly Node[]): InputSymbol[] =>
  reachable(roots).flatMap((node) => (node.kind === 'input' ? [node.symbol] : []));

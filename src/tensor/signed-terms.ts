import type { Node } from './node';

export interface SignedTerm {
  readonly term: Node;
  readonly sign: 1 | -1;
}

/**
 * The terms of a sum with their signs, in the order in which they are written.
 * @param isSum false for sums that stay whole
 */
export function signedTerms(node: Node, isSum: (node: Node) => boolean = () => true, sign: 1 | -1 = 1): SignedTerm[] {
  const whole = [{ term: node, sign }];
  if (node.kind !== 'map' || !isSum(node)) return whole;
  const of = (part: Node, own: 1 | -1): SignedTerm[] => signedTerms(part, isSum, own);
  const opposite = sign === 1 ? -1 : 1;
  switch (node.operation) {
    case 'add':
      return node.args.flatMap((arg) => of(arg, sign));
    case 'sub':
      return [...of(node.args[0], sign), ...of(node.args[1], opposite)];
    case 'neg':
      return of(node.args[0], opposite);
    default:
      return whole;
  }
}

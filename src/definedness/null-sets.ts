import { support } from '../integral/support';
import { anything, type Bounds, isNonzero } from '../number/bounds';
import { isAxiomatised } from '../operation/axiomatised';
import { operations } from '../operation/table';
import { domainBounds } from '../tensor/domain-bounds';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';

const nothing: ReadonlySet<InputSymbol> = new Set();

/** A variable whose single values have measure 0. */
const isContinuous = ({ measure }: InputSymbol): boolean => measure !== undefined && measure.kind !== 'finite';

/**
 * What holds of nodes almost everywhere: for all values of the free variables, at all but a null set of values of the
 * bound variables. For use with `boundsOf`.
 *
 * A node is *spread* over a bound variable if it takes any one value, however that depends on the other variables, on a
 * null set of values of that variable only: x is, and so are x + c, c·x for c ≠ 0, xⁿ, eˣ, and what has countably many
 * preimages of every value. Then it is almost everywhere not 0.
 */
export function almostEverywhere(): (node: Node, of: (arg: Node) => Bounds) => Bounds | null {
  const spread = new Map<number, ReadonlySet<InputSymbol>>();
  return (node, of) => {
    const own = spreadOf(node, (arg) => spread.get(arg.id) ?? nothing, of);
    spread.set(node.id, own);
    if (own.size === 0) return null;
    return node.kind === 'input'
      ? { ...domainBounds(support(node.symbol)), lowOpen: true, highOpen: true, nonzero: true }
      : { ...anything, nonzero: true };
  };
}

function spreadOf(
  node: Node,
  spread: (arg: Node) => ReadonlySet<InputSymbol>,
  of: (arg: Node) => Bounds,
): ReadonlySet<InputSymbol> {
  switch (node.kind) {
    case 'input':
      return isContinuous(node.symbol) ? new Set([node.symbol]) : nothing;
    case 'power':
      return node.exponent === 0 ? nothing : spread(node.args[0]);
    case 'move':
      return node.movement.move === 'pad' ? nothing : spread(node.args[0]);
    case 'concat':
      return node.args.map(spread).reduce(both);
    case 'reduce':
      return node.reduction === 'max' || node.reduction === 'min' ? spread(node.args[0]) : nothing;
    case 'map':
      return spreadOfMap(node, spread, of);
    case 'literal':
    case 'named':
    case 'matrix':
    case 'apply':
    case 'expect':
      return nothing;
  }
}

function spreadOfMap(
  { operation, args }: Node<'map'>,
  spread: (arg: Node) => ReadonlySet<InputSymbol>,
  of: (arg: Node) => Bounds,
): ReadonlySet<InputSymbol> {
  if (isAxiomatised(operation)) return operations[operation].levels === 'countable' ? spread(args[0]) : nothing;
  switch (operation) {
    case 'neg':
    case 'abs':
      return spread(args[0]);
    case 'add':
    case 'sub': {
      const [a, b] = args;
      return either(apart(spread(a), b), apart(spread(b), a));
    }
    case 'mul':
    case 'div': {
      const [a, b] = args;
      return either(
        isNonzero(of(b)) || operation === 'div' ? apart(spread(a), b) : nothing,
        isNonzero(of(a)) ? apart(spread(b), a) : nothing,
      );
    }
    case 'max':
    case 'min':
      return both(spread(args[0]), spread(args[1]));
    case 'select':
      return both(spread(args[1]), spread(args[2]));
    case 'less':
    case 'lessEqual':
    case 'equal':
      return nothing;
  }
}

/** Those of the variables on which the other node does not depend. */
const apart = (variables: ReadonlySet<InputSymbol>, other: Node): ReadonlySet<InputSymbol> =>
  new Set([...variables].filter((variable) => !other.free.has(variable)));

const either = (a: ReadonlySet<InputSymbol>, b: ReadonlySet<InputSymbol>): ReadonlySet<InputSymbol> =>
  new Set([...a, ...b]);

const both = (a: ReadonlySet<InputSymbol>, b: ReadonlySet<InputSymbol>): ReadonlySet<InputSymbol> =>
  new Set([...a].filter((variable) => b.has(variable)));

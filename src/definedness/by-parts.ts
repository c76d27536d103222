import type { Asked, Condition } from '../operation/operation';
import { operations } from '../operation/table';
import type { Node, Operation } from '../tensor/node';

/** Conditions on arguments that together are enough. */
type Enough = readonly (readonly [Node, Condition])[];

type Rule<K extends Operation['kind']> = (node: Node<K>, condition: Condition) => readonly Enough[];

const none = (): readonly Enough[] => [];
const same = ({ args }: Node, condition: Condition): readonly Enough[] => [
  args.map((arg) => [arg, condition] as const),
];
const [nonzero, positive, nonnegative] = ['nonzero', 'positive', 'nonnegative'] as const;

function ofScalar({ operation, args }: Node<'map'>, condition: Condition): readonly Enough[] {
  const ways: readonly (readonly Asked[])[] = operations[operation].meets(condition);
  return ways.map((way) =>
    args.flatMap((arg, i) => {
      const asked = way[i] as Asked;
      return asked === 'nothing' ? [] : [[arg, asked] as const];
    }),
  );
}

const ofKind: { readonly [K in Operation['kind']]: Rule<K> } = {
  input: none,
  literal: none,
  named: none,
  map: ofScalar,
  power: ({ args: [a], exponent }, condition) => {
    if (exponent === 0) return [[]];
    if (exponent % 2 !== 0) return [[[a as Node, condition]]];
    return condition === nonnegative ? [[]] : [[[a as Node, nonzero]]];
  },
  reduce: (node, condition) => {
    const sign = condition === nonzero && node.reduction !== 'prod' ? positive : condition;
    return same(node, sign);
  },
  move: (node, condition) => (node.movement.move === 'pad' && condition !== nonnegative ? [] : same(node, condition)),
  concat: same,
  matrix: none,
  apply: none,
  // The integral of what is positive (almost everywhere) is positive.
  expect: (node, condition) => same(node, condition === nonzero ? positive : condition),
};

/** Ways in which a condition on a node follows from conditions on its arguments. */
export function byParts(node: Node, condition: Condition): readonly Enough[] {
  const rule = ofKind[node.kind] as Rule<Operation['kind']>;
  return rule(node, condition);
}

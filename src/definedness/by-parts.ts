import type { ScalarOperation } from '../number/scalar-operation';
import type { Condition } from '../operation/operation';
import type { Node, Operation } from '../tensor/node';

/** Conditions on arguments that together are enough. */
type Enough = readonly (readonly [Node, Condition])[];

type Rule<K extends Operation['kind']> = (node: Node<K>, condition: Condition) => readonly Enough[];

const none = (): readonly Enough[] => [];
const same = ({ args }: Node, condition: Condition): readonly Enough[] => [
  args.map((arg) => [arg, condition] as const),
];
const [nonzero, positive, nonnegative] = ['nonzero', 'positive', 'nonnegative'] as const;

const ofScalar: {
  readonly [O in ScalarOperation]: (args: readonly Node[], condition: Condition) => readonly Enough[];
} = {
  neg: ([a], condition) => (condition === nonzero ? [[[a as Node, nonzero]]] : []),
  abs: ([a], condition) => (condition === nonnegative ? [[]] : [[[a as Node, nonzero]]]),
  sqrt: ([a], condition) => (condition === nonnegative ? [[]] : [[[a as Node, positive]]]),
  exp: () => [[]],
  erf: ([a], condition) => [[[a as Node, condition]]],
  log: none,
  sin: none,
  cos: none,
  add: ([a, b], condition) => {
    const [x, y] = [a as Node, b as Node];
    if (condition === nonnegative)
      return [
        [
          [x, nonnegative],
          [y, nonnegative],
        ],
      ];
    return [
      [
        [x, positive],
        [y, nonnegative],
      ],
      [
        [x, nonnegative],
        [y, positive],
      ],
    ];
  },
  sub: none,
  mul: ([a, b], condition) => [
    [
      [a as Node, condition],
      [b as Node, condition],
    ],
  ],
  div: ([a, b], condition) => [
    [
      [a as Node, condition],
      [b as Node, condition === nonzero ? nonzero : positive],
    ],
  ],
  max: ([a, b], condition) => {
    const sign = condition === nonzero ? positive : condition;
    return [[[a as Node, sign]], [[b as Node, sign]]];
  },
  min: ([a, b], condition) => {
    const sign = condition === nonzero ? positive : condition;
    return [
      [
        [a as Node, sign],
        [b as Node, sign],
      ],
    ];
  },
  less: none,
  lessEqual: none,
  equal: none,
  select: ([, a, b], condition) => [
    [
      [a as Node, condition],
      [b as Node, condition],
    ],
  ],
};

const ofKind: { readonly [K in Operation['kind']]: Rule<K> } = {
  input: none,
  literal: none,
  named: none,
  map: ({ operation, args }, condition) => ofScalar[operation](args, condition),
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

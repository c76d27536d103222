import type { Mutant } from '../mutant';

const near = ['test/soundness/owed.test.ts', 'test/soundness/definedness.test.ts'] as const;
const obligations = { near, file: 'src/tensor/obligations.ts' } as const;
const guarded = { near, file: 'src/tensor/guarded-obligations.ts' } as const;
const parts = { near, file: 'src/definedness/by-parts.ts' } as const;
const open = { near, file: 'src/definedness/open-obligations.ts' } as const;

/** What operations ask of their arguments, and how it is granted. */
export const inDefinedness: readonly Mutant[] = [
  {
    ...obligations,
    name: 'a singular inverse owes no condition',
    find: "node.operation === 'inverse'\n      ?",
    replace: "node.operation === 'det' && node.rows === ''\n      ?",
  },
  {
    near,
    file: 'src/operation/div.ts',
    name: 'a quotient owes nothing',
    find: "['nothing', 'nonzero']",
    replace: "['nothing', 'nothing']",
  },
  {
    near,
    file: 'src/operation/div.ts',
    name: 'the numerator must not be 0',
    find: "['nothing', 'nonzero']",
    replace: "['nonzero', 'nothing']",
  },
  {
    near,
    file: 'src/operation/log.ts',
    name: 'a logarithm owes nothing',
    find: "['positive']",
    replace: "['nothing']",
  },
  { near, file: 'src/operation/log.ts', name: 'a logarithm of 0', find: "['positive']", replace: "['nonnegative']" },
  { near, file: 'src/operation/sqrt.ts', name: 'a root owes nothing', find: "['nonnegative']", replace: "['nothing']" },
  {
    ...obligations,
    name: 'a negative power owes nothing',
    find: "node.exponent < 0 ? [{ subject: node.args[0] as Node, condition: 'nonzero' }] : []",
    replace: '[]',
  },
  {
    ...obligations,
    name: 'what is unknown is granted',
    find: 'return known !== undefined && meets(known, condition);',
    replace: 'return known === undefined || meets(known, condition);',
    equivalent: 'bounds are known of every node that is asked for: they are computed for all that the roots depend on',
  },
  { ...obligations, name: 'not zero is positive', find: 'positive: isPositive,', replace: 'positive: isNonzero,' },
  {
    ...obligations,
    name: 'not negative is positive',
    find: 'positive: isPositive,',
    replace: 'positive: isNonNegative,',
  },
  {
    ...guarded,
    name: 'the second branch is asked where the condition holds',
    find: '[...guards, { condition, holds: false }]',
    replace: '[...guards, { condition, holds: true }]',
  },
  {
    ...guarded,
    name: 'cases of single elements hold of all',
    find: 'guards.filter(({ condition: { axes } }) => axes.length === 0)',
    replace: 'guards',
  },
  {
    ...guarded,
    name: 'what was asked in one case is asked in no other',
    find: 'if (seen.has(`${node.id}`) || seen.has(placeOf(node, guards))) continue;\n    seen.add(placeOf(node, guards));',
    replace: 'if (seen.has(`${node.id}`)) continue;\n    seen.add(`${node.id}`);',
  },
  {
    ...guarded,
    name: 'conditions of case distinctions owe nothing',
    find: '      waiting.push([condition, guards]);\n',
    replace: '',
  },
  {
    ...parts,
    name: 'a sum is positive where one term is',
    find: `        [x, positive],
        [y, nonnegative],
      ],
      [
        [x, nonnegative],`,
    replace: `        [x, positive],
      ],
      [
        [x, nonnegative],`,
  },
  {
    ...parts,
    name: 'a sum of what is not negative is positive',
    find: `        [x, positive],
        [y, nonnegative],
      ],
      [
        [x, nonnegative],`,
    replace: `        [x, nonnegative],
        [y, nonnegative],
      ],
      [
        [x, nonnegative],`,
  },
  {
    ...parts,
    name: '−a is positive where a is',
    find: 'condition === nonzero ? [[[a as Node, nonzero]]] : [])',
    replace: '[[[a as Node, condition]]])',
  },
  {
    ...parts,
    name: '|a| is positive',
    find: 'abs: ([a], condition) => (condition === nonnegative ? [[]] : [[[a as Node, nonzero]]])',
    replace: 'abs: () => [[]]',
  },
  {
    ...parts,
    name: '√a is positive where a is not negative',
    find: 'condition === nonnegative ? [[]] : [[[a as Node, positive]]]),\n  exp',
    replace: 'condition === nonnegative ? [[]] : [[[a as Node, nonnegative]]]),\n  exp',
  },
  {
    ...parts,
    name: 'log a is what is asked',
    find: 'log: none',
    replace: 'log: ([a], condition) => [[[a as Node, condition]]]',
  },
  {
    ...parts,
    name: 'a difference of positives is positive',
    find: 'sub: none',
    replace: 'sub: ([a], condition) => [[[a as Node, condition]]]',
  },
  {
    ...parts,
    name: 'a product is not 0 where one factor is not',
    find: `  mul: ([a, b], condition) => [
    [
      [a as Node, condition],
      [b as Node, condition],
    ],
  ],`,
    replace: `  mul: ([a, b], condition) => [[[a as Node, condition]], [[b as Node, condition]]],`,
  },
  {
    ...parts,
    name: 'a quotient by what is not 0 is positive',
    find: 'condition === nonzero ? nonzero : positive],',
    replace: 'nonzero],',
  },
  {
    ...parts,
    name: 'the smaller is positive where one is',
    find: `    return [
      [
        [a as Node, sign],
        [b as Node, sign],
      ],
    ];`,
    replace: `    return [[[a as Node, sign]], [[b as Node, sign]]];`,
  },
  {
    ...parts,
    name: 'the larger is not 0 where one is not',
    find: `  max: ([a, b], condition) => {
    const sign = condition === nonzero ? positive : condition;`,
    replace: `  max: ([a, b], condition) => {
    const sign = condition;`,
  },
  {
    ...parts,
    name: 'a case distinction is what its first branch is',
    find: `  select: ([, a, b], condition) => [
    [
      [a as Node, condition],
      [b as Node, condition],
    ],
  ],`,
    replace: `  select: ([, a], condition) => [[[a as Node, condition]]],`,
  },
  {
    ...parts,
    name: 'even powers are positive',
    find: 'return condition === nonnegative ? [[]] : [[[a as Node, nonzero]]];',
    replace: 'return [[]];',
  },
  {
    ...parts,
    name: 'odd powers are as even ones',
    find: 'if (exponent % 2 !== 0) return [[[a as Node, condition]]];',
    replace: '',
  },
  {
    ...parts,
    name: 'a sum of what is not 0 is not 0',
    find: "condition === nonzero && node.reduction !== 'prod' ? positive : condition",
    replace: 'condition',
  },
  {
    ...parts,
    name: 'padding is positive',
    find: "node.movement.move === 'pad' && condition !== nonnegative ? [] : same(node, condition)",
    replace: 'same(node, condition)',
  },
  {
    ...parts,
    name: 'the mean of what is not 0 is not 0',
    find: 'same(node, condition === nonzero ? positive : condition)',
    replace: 'same(node, condition)',
  },
  {
    ...open,
    name: 'assumptions on one element hold of all',
    find: 'mixed.has(node.id) ? null : fact(atElement, node)',
    replace: 'fact(atElement, node)',
  },
  {
    ...open,
    name: 'one of several parts is enough',
    find: 'enough.every(([arg, asked]) => holds(arg, asked))',
    replace: 'enough.some(([arg, asked]) => holds(arg, asked))',
  },
  {
    ...open,
    name: 'assumptions are not used, and this is not told',
    find: 'usesAssumptions: open.length < always.length',
    replace: 'usesAssumptions: false',
    near: ['test/soundness/owed.test.ts', 'test/engine/identity.test.ts'],
  },
  {
    near: ['test/soundness/definedness.test.ts'],
    file: 'src/definedness/where-defined.ts',
    name: 'what is owed is not looked at',
    find: 'if (open.length === 0) return proved(told, theorem);',
    replace: 'return proved(told, theorem);',
  },
];

import type { Mutant } from '../mutant';

const near = ['test/soundness/owed.test.ts', 'test/soundness/definedness.test.ts'] as const;
const facts = { near, file: 'src/definedness/facts.ts' } as const;
const nulls = { near, file: 'src/definedness/null-sets.ts' } as const;

/** What holds almost everywhere, and what assumptions tell. */
export const inNullSets: readonly Mutant[] = [
  {
    ...facts,
    name: 'the contrary of < is >',
    find: "'<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;",
    replace: "'<': '>', '<=': '>', '>': '<', '>=': '<' } as const;",
  },
  {
    ...facts,
    name: 'unequal to anything is unequal to 0',
    find: 'nonzero: isZero(other) }',
    replace: 'nonzero: true }',
  },
  {
    ...facts,
    name: 'statements that are connected hold each',
    find: 'statements.filter(({ connects }) => connects === undefined)',
    replace: 'statements',
    equivalent: 'the sides of a connected statement are truth values, and are equal as it says',
  },
  {
    ...facts,
    name: 'a case that does not hold is known to hold',
    find: "relation: holds ? '==' : '!=', right: b }];",
    replace: "relation: '==', right: b }];",
  },
  {
    ...facts,
    name: 'where not all hold none does',
    find: "case 'mul':\n      return holds ? [",
    replace: "case 'mul':\n      return holds || !holds ? [",
  },
  {
    ...facts,
    name: 'a base has the sign of its even power',
    find: 'node.exponent % 2 !== 0) note(node.args[0], signAlone(bounds), facts);',
    replace: 'node.exponent !== 0) note(node.args[0], signAlone(bounds), facts);',
  },
  {
    ...facts,
    name: 'a ≠ 0 where log a is',
    find: "node.operation === 'div' || node.operation === 'abs') note(node.args[0], nonzero",
    replace:
      "node.operation === 'div' || node.operation === 'abs' || node.operation === 'add') note(node.args[0], nonzero",
  },
  {
    ...facts,
    name: '−a has the bounds of a',
    find: 'note(node.args[0], negated(bounds), facts);',
    replace: 'note(node.args[0], bounds, facts);',
  },
  {
    ...nulls,
    name: 'a finite variable takes every value with probability 0',
    find: "measure !== undefined && measure.kind !== 'finite'",
    replace: 'measure !== undefined',
    equivalent:
      'an expectation over finitely many values is written out as a sum: no such variable is bound in a graph',
  },
  {
    ...nulls,
    name: 'a parameter takes every value with probability 0',
    find: "measure !== undefined && measure.kind !== 'finite'",
    replace: "measure?.kind !== 'finite'",
  },
  {
    ...nulls,
    name: 'x − x is spread',
    find: '[...variables].filter((variable) => !other.free.has(variable))',
    replace: 'variables',
  },
  {
    ...nulls,
    name: 'c·x is spread for any c',
    find: "isNonzero(of(b)) || operation === 'div' ?",
    replace: 'true ?',
  },
  {
    ...nulls,
    name: 'max(x, c) is spread',
    find: "case 'max':\n    case 'min':\n      return both(spread(args[0]), spread(args[1]));",
    replace: "case 'max':\n    case 'min':\n      return either(spread(args[0]), spread(args[1]));",
  },
  {
    ...nulls,
    name: 'a comparison is spread',
    find: "case 'equal':\n      return nothing;",
    replace: "case 'equal':\n      return spread(a);",
  },
  {
    ...nulls,
    name: 'a case distinction is spread where one branch is',
    find: 'return both(spread(args[1]), spread(args[2]));',
    replace: 'return either(spread(args[1]), spread(args[2]));',
  },
  {
    ...nulls,
    name: 'x⁰ is spread',
    find: 'node.exponent === 0 ? nothing : spread(node.args[0])',
    replace: 'spread(node.args[0])',
    equivalent: 'a power 0 is folded to 1 when it is made',
  },
  {
    ...nulls,
    name: 'padding is spread',
    find: "node.movement.move === 'pad' ? nothing : spread(node.args[0])",
    replace: 'spread(node.args[0])',
  },
  {
    ...nulls,
    name: 'a sum over elements is spread',
    find: "node.reduction === 'max' || node.reduction === 'min' ? spread(node.args[0]) : nothing",
    replace: 'spread(node.args[0])',
  },
  {
    ...nulls,
    name: 'a concatenation is spread where one part is',
    find: 'node.args.map(spread).reduce(both)',
    replace: 'node.args.map(spread).reduce(either)',
  },
];

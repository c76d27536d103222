import type { Mutant } from '../mutant';

const near = ['test/soundness/owed.test.ts', 'test/soundness/definedness.test.ts'] as const;
const obligations = { near, file: 'src/tensor/obligations.ts' } as const;
const guarded = { near, file: 'src/tensor/guarded-obligations.ts' } as const;
const parts = { near, file: 'src/engine/definedness/by-parts.ts' } as const;
const facts = { near, file: 'src/engine/definedness/facts.ts' } as const;
const nulls = { near, file: 'src/engine/definedness/null-sets.ts' } as const;
const open = { near, file: 'src/engine/definedness/open-obligations.ts' } as const;
const form = { near, file: 'src/engine/definedness/form-sign.ts' } as const;
const squares = { near, file: 'src/engine/definedness/sum-of-squares.ts' } as const;
const system = { near, file: 'src/engine/definedness/square-system.ts' } as const;
const quadratic = { near, file: 'src/engine/definedness/quadratic.ts' } as const;

/** What operations ask of their arguments, and how it is granted. */
export const inDefinedness: readonly Mutant[] = [
  {
    ...obligations,
    name: 'a singular inverse owes no condition',
    find: "node.operation === 'inverse'\n      ?",
    replace: "node.operation === 'det' && node.rows === ''\n      ?",
  },
  { ...obligations, name: 'a quotient owes nothing', find: "div: argument(1, 'nonzero')", replace: 'div: total' },
  {
    ...obligations,
    name: 'the numerator must not be 0',
    find: "div: argument(1, 'nonzero')",
    replace: "div: argument(0, 'nonzero')",
  },
  { ...obligations, name: 'a logarithm owes nothing', find: "log: argument(0, 'positive')", replace: 'log: total' },
  {
    ...obligations,
    name: 'a logarithm of 0',
    find: "log: argument(0, 'positive')",
    replace: "log: argument(0, 'nonnegative')",
  },
  { ...obligations, name: 'a root owes nothing', find: "sqrt: argument(0, 'nonnegative')", replace: 'sqrt: total' },
  {
    ...obligations,
    name: 'a negative power owes nothing',
    find: "node.exponent < 0 ? argument(0, 'nonzero')(node) : []",
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
    ...facts,
    name: 'a < b as b < a',
    find: "'<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;\nconst contrary",
    replace: "'<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;\nconst contrary",
  },
  {
    ...facts,
    name: 'the contrary of < is >',
    find: "'<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;",
    replace: "'<': '>', '<=': '>', '>': '<', '>=': '<' } as const;",
  },
  { ...facts, name: 'what is at least 0 is positive', find: "'>=': nonNegative,\n};", replace: "'>=': positive,\n};" },
  {
    ...facts,
    name: 'what is not 0 is positive',
    find: "'!=': { ...anything, nonzero: true },",
    replace: "'!=': positive,",
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
    find: 'node.exponent % 2 !== 0) note(a, signAlone(bounds), facts);',
    replace: 'node.exponent !== 0) note(a, signAlone(bounds), facts);',
  },
  {
    ...facts,
    name: 'a ≠ 0 where log a is',
    find: "node.operation === 'div' || node.operation === 'abs') note(a, nonzero",
    replace: "node.operation === 'div' || node.operation === 'abs' || node.operation === 'add') note(a, nonzero",
  },
  {
    ...facts,
    name: '−a has the bounds of a',
    find: 'note(a, negated(bounds), facts);',
    replace: 'note(a, bounds, facts);',
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
    find: "isNonzero(of(b)) || node.operation === 'div' ?",
    replace: 'true ?',
  },
  {
    ...nulls,
    name: 'max(x, c) is spread',
    find: "case 'max':\n    case 'min':\n      return both(spread(a), spread(b));",
    replace: "case 'max':\n    case 'min':\n      return either(spread(a), spread(b));",
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
    find: 'return both(spread(b), spread(c));',
    replace: 'return either(spread(b), spread(c));',
  },
  {
    ...nulls,
    name: 'x⁰ is spread',
    find: 'node.exponent === 0 ? nothing : spread(a)',
    replace: 'spread(a)',
    equivalent: 'a power 0 is folded to 1 when it is made',
  },
  {
    ...nulls,
    name: 'padding is spread',
    find: "node.movement.move === 'pad' ? nothing : spread(a)",
    replace: 'spread(a)',
  },
  {
    ...nulls,
    name: 'a sum over elements is spread',
    find: "node.reduction === 'max' || node.reduction === 'min' ? spread(a) : nothing",
    replace: 'spread(a)',
  },
  {
    ...nulls,
    name: 'a concatenation is spread where one part is',
    find: 'node.args.map(spread).reduce(both)',
    replace: 'node.args.map(spread).reduce(either)',
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
  { ...form, name: 'a negative pivot', find: 'if (pivot.numerator < 0n) return null;', replace: '' },
  {
    ...form,
    name: 'a pivot 0 with a row',
    find: 'if (row.slice(k).some(({ numerator }) => numerator !== 0n)) return null;',
    replace: '',
  },
  {
    ...form,
    name: 'a form is positive where it has a coordinate that is not 0',
    find: 'isNonzero(name) && isForcedToZero(rows, pivots, k)',
    replace: 'isNonzero(name)',
  },
  {
    ...form,
    name: 'every coordinate is forced to 0',
    find: 'return rest.every(({ numerator }) => numerator === 0n);',
    replace: 'return true;',
  },
  {
    ...squares,
    name: 'one element that meets a condition is enough',
    find: 'return elements(closed).every(',
    replace: 'return elements(closed).some(',
  },
  {
    ...squares,
    name: 'distances from closed ends are not 0',
    find: 'if (isOpen) nonzero.add(name);\n    else nonzero.delete(name);',
    replace: 'nonzero.add(name);',
  },
  {
    ...squares,
    name: 'a root is missed where it is met',
    find: 'return !admits(domain,',
    replace: 'return admits(domain,',
  },
  {
    ...squares,
    name: 'the root of a polynomial with the wrong sign',
    find: 'negate(divide(value.get(',
    replace: '(divide(value.get(',
  },
  {
    ...squares,
    name: 'all integrals are one',
    find: '`E${id}`',
    replace: "'E'",
    equivalent: 'variables are told apart by their symbols, not by their names',
  },
  { ...system, name: 'log is positive', find: "log: unary('log', anything)", replace: "log: unary('log', positive)" },
  {
    ...system,
    name: 'a root is positive',
    find: "sqrt: unary('sqrt', nonNegative)",
    replace: "sqrt: unary('sqrt', positive)",
  },
  {
    ...system,
    name: 'quotients are one',
    find: "return binary('div', anything)(a, b);",
    replace: "return unary('div', anything)(a);",
  },
  {
    ...system,
    name: 'odd powers of a denominator are positive',
    find: 'exponent % 2 === 0 ? positive : anything',
    replace: 'positive',
  },
  {
    ...system,
    name: 'parts are named by their operation alone',
    find: "${name}(${args.map((arg) => keyOf(arg as Quadratic)).join(',')})",
    replace: '${name}',
  },
  {
    ...quadratic,
    name: 'the half of a mixed term forgotten',
    find: 'i === j ? value : multiply(value, fraction(1n, 2n))',
    replace: 'value',
    equivalent:
      'mixed terms are counted twice: fewer forms are seen to be sums of squares, unless they are without mixed terms',
  },
  {
    ...quadratic,
    name: 'a term is smallest at either end',
    find: 'endOf(key, value.numerator > 0n)',
    replace: 'endOf(key, true)',
  },
  {
    ...quadratic,
    name: 'the end of a variable forgotten',
    find: 'plus(result, constantOf(multiply(value, end)))',
    replace: 'result',
  },
  {
    ...quadratic,
    name: 'variables in mixed terms have ends',
    find: '!key.includes(times) && !mixed.has(key)',
    replace: '!key.includes(times)',
  },
  {
    near: ['test/soundness/definedness.test.ts'],
    file: 'src/engine/definedness/where-defined.ts',
    name: 'what is owed is not looked at',
    find: 'if (open.length === 0) return proof;',
    replace: 'return proof;',
  },
];

import type { Mutant } from '../mutant';

const near = ['test/kernel/rules'] as const;
const same = { near, file: 'src/kernel/rules/same-statement.ts' } as const;
const integrals = { near, file: 'src/kernel/rules/integrated.ts' } as const;
const draws = { near, file: 'src/kernel/bounds-of-draws.ts' } as const;
const covers = { near, file: 'src/kernel/rules/covers.ts' } as const;
const instances = { near, file: 'src/kernel/rules/instance.ts' } as const;
const change = { near, file: 'src/kernel/rules/change-of-variables.ts' } as const;

/** Rules of the kernel about integrals, and about one value of a variable. */
export const inRulesAboutIntegrals: readonly Mutant[] = [
  {
    ...same,
    name: 'integrals over any space are the same',
    find: 'spaceOf(a) !== spaceOf(b) ||',
    replace: '',
  },
  {
    ...same,
    name: 'integrals over any domain are the same',
    find: ' || variable.domain !== b.variable.domain',
    replace: '',
  },
  {
    ...same,
    name: 'a variable is caught',
    find: '(isOther && isTaken) ||',
    replace: '',
  },
  {
    ...same,
    name: 'arguments alone make an operation',
    find: ' &&\n    rebuild(graph, a, b.args) === b',
    replace: '',
  },
  {
    ...same,
    name: 'an expectation is an integral without its density',
    find: "if (variable.measure?.kind !== 'density') return body;",
    replace: 'return body;',
  },
  {
    ...integrals,
    name: 'integrals of what differs differ',
    find: "if (known === null || known.relation === '!=') return null;",
    replace: 'if (known === null) return null;',
  },
  {
    ...integrals,
    name: 'a point of another space is drawn',
    find: 'showAxes(at.axes) === showAxes(variable.axes) && covers',
    replace: 'covers',
  },
  {
    ...integrals,
    name: 'draws lie anywhere',
    find: 'covers(at.domain, boundsOfDraws(variable))',
    replace: 'true',
  },
  {
    ...integrals,
    name: 'what is assumed of a point holds at all',
    find: '!holds(given, at) && ',
    replace: '',
  },
  {
    ...integrals,
    name: 'a variable of integration occurs',
    find: '!holds([left, right], variable) && ',
    replace: '',
  },
  {
    ...integrals,
    name: 'other draws are no matter',
    find: ' && left.free.size + right.free.size === 0',
    replace: '',
  },
  {
    ...draws,
    name: 'exponential draws are at most 1',
    find: "'half-line': positive,",
    replace: "'half-line': { ...positive, high: fraction(1n) },",
  },
  {
    ...draws,
    name: 'normal draws are positive',
    find: 'line: anything,',
    replace: 'line: positive,',
  },
  {
    ...integrals,
    name: 'integrals exist of themselves',
    find: 'hypotheses: [integralsExist],',
    replace: 'hypotheses: [],',
  },
  {
    ...covers,
    name: 'excluded numbers are values',
    find: ' &&\n    domain.excluded.every(({ numerator }) => numerator === 0n && isNonzero(bounds))',
    replace: '',
  },
  {
    ...covers,
    name: 'ends are values',
    find: '    both.lowOpen === bounds.lowOpen &&\n',
    replace: '',
  },
  {
    ...covers,
    name: 'no number is too small',
    find: '    isEnd(both.low, bounds.low) &&\n',
    replace: '',
  },
  {
    ...covers,
    name: 'no number is too large',
    find: '    isEnd(both.high, bounds.high) &&\n',
    replace: '',
  },
  {
    ...covers,
    name: 'every number is a value of a finite domain',
    find: "if (domain.kind !== 'interval') return false;",
    replace: "if (domain.kind !== 'interval') return true;",
  },
  {
    ...instances,
    name: 'a value outside of the domain',
    find: '!isWithin || ',
    replace: '',
  },
  {
    ...instances,
    name: 'a derivative lies where its function does',
    find: 'value.derivatives.length === 0 && ',
    replace: '',
  },
  {
    ...instances,
    name: 'a draw as a value',
    find: ' || value.free.size > 0',
    replace: '',
  },
  {
    ...instances,
    name: 'a value in place of a draw',
    find: ' || symbol.measure !== undefined',
    replace: '',
  },
  {
    ...instances,
    name: 'a tensor as a number',
    find: 'if (showAxes(symbol.axes) !== showAxes(value.axes)) return null;',
    replace: '',
  },
  {
    ...instances,
    name: 'assumptions stay as they are',
    find: 'assumptions: given }',
    replace: 'assumptions }',
  },
  {
    ...instances,
    name: 'a value that there need not be',
    find: 'conditions: openConditions(graph, [value]),',
    replace: '',
  },
  {
    ...instances,
    name: 'the integrals of a value exist of themselves',
    find: 'hypotheses: functionHypotheses([value]),',
    replace: '',
  },
  {
    ...change,
    name: 'a change of variables without |det|',
    find: "graph.mul(substituteInput(graph, args[0], variable, image), graph.unary('abs', determinant))",
    replace: 'substituteInput(graph, args[0], variable, image)',
  },
  {
    ...change,
    name: 'a change of variables with det',
    find: "graph.unary('abs', determinant)",
    replace: 'determinant',
  },
  {
    ...change,
    name: 'a change of variables for expectations',
    find: "measure?.kind !== 'lebesgue' || ",
    replace: '',
  },
  {
    ...change,
    name: 'a change of variables over part of the space',
    find: '!isWhole || ',
    replace: '',
  },
  {
    ...change,
    name: 'a determinant of one pair of axes',
    find: ' || others.length > 0',
    replace: '',
  },
  {
    ...change,
    name: 'a change of variables under an expectation',
    find: ' || integral.free.size > 0',
    replace: '',
  },
  {
    ...change,
    name: 'a change of variables by any function',
    find: "map.kind !== 'bijection' || ",
    replace: '',
  },
  {
    ...change,
    name: 'bijections that are not differentiable',
    find: '!map.differentiable || ',
    replace: '',
  },
  {
    ...change,
    name: 'a change of variables where an integrand has no value',
    find: 'conditions: openConditions(graph, sides),',
    replace: '',
  },
];

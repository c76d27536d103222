import type { Mutant } from '../mutant';

const near = ['test/engine/boxes', 'test/contract/boxes.test.ts', 'test/power/inequalities.test.ts'] as const;
const bisection = { near, file: 'src/engine/boxes/bisection.ts' } as const;
const difference = { near, file: 'src/engine/boxes/difference.ts' } as const;
const box = { near, file: 'src/engine/boxes/box.ts' } as const;
const engine = { near, file: 'src/engine/boxes.ts' } as const;

/** Inequalities by enclosures over boxes that cover a domain. */
export const inBoxes: readonly Mutant[] = [
  {
    ...bisection,
    name: 'one half of a box is enough',
    find: 'waiting.push(...halves);',
    replace: 'waiting.push(halves[0]);',
  },
  {
    ...bisection,
    name: 'the middle of a box is left out',
    find: 'new Map([...box, [symbol, { ...own, lo: middle }]])',
    replace: 'new Map([...box, [symbol, { ...own, lo: middle + (own.hi - own.lo) / 4 }]])',
  },
  {
    ...bisection,
    name: 'what is not negative on a box is positive',
    find: "sign === 'positive' ? lo > 0 : lo >= 0",
    replace: 'lo >= 0',
  },
  {
    ...bisection,
    name: 'what may have no value is positive',
    find: "!maybeUndefined && (sign === 'positive'",
    replace: "(sign === 'positive'",
  },
  {
    ...bisection,
    name: 'slopes of what may have no value',
    find: 'if (slopes === null || natural.some(({ maybeUndefined }) => maybeUndefined)) return false;',
    replace: 'if (slopes === null) return false;',
  },
  {
    ...bisection,
    name: 'slopes that may have no value',
    find: 'own.every(([, slope]) => !slope.maybeUndefined) && ',
    replace: '',
  },
  {
    ...bisection,
    name: 'what rises is least at its upper end',
    find: 'slope.lo >= 0 ? own.lo : own.hi',
    replace: 'slope.lo >= 0 ? own.hi : own.lo',
  },
  {
    ...bisection,
    name: 'what may fall rises',
    find: 'if (slope.lo >= 0 || slope.hi <= 0)',
    replace: 'if (slope.hi >= 0 || slope.hi <= 0)',
  },
  {
    ...bisection,
    name: 'a slope is that of one point',
    find: 'interval.mul(slope, interval.sub(own, middle))',
    replace: 'interval.mul(point(midpoint(slope)), interval.sub(own, middle))',
  },
  {
    ...bisection,
    name: 'the value at the middle alone',
    find: 'rest = interval.add(rest, interval.mul',
    replace: 'rest = interval.mul',
  },
  {
    ...bisection,
    name: 'a box that is too small is left out',
    find: 'if (halves === null) return null;',
    replace: 'if (halves === null) continue;',
  },
  {
    ...bisection,
    name: 'boxes beyond the limit are left out',
    find: '> boxLimit) return null;',
    replace: '> boxLimit) return needed;',
  },
  {
    ...difference,
    name: 'slopes where there are kinks',
    find: 'if (!isSmoothThroughout || isReduced)',
    replace: 'if (isReduced)',
  },
  {
    ...difference,
    name: 'slopes of the largest of several',
    find: 'if (!isSmoothThroughout || isReduced)',
    replace: 'if (!isSmoothThroughout)',
  },
  {
    ...box,
    name: 'a domain without an end has one',
    find: 'if (low === null || high === null) return null;',
    replace: 'if (low === null && high === null) return null;',
  },
  {
    ...box,
    name: 'an end of a domain is nearer than it is',
    find: '{ lo: (from as Interval).lo, hi: (to as Interval).hi,',
    replace: '{ lo: (from as Interval).hi, hi: (to as Interval).lo,',
  },
  { ...box, name: 'a random variable is a number of a box', find: 'measure !== undefined || ', replace: '' },
  { ...box, name: 'functions have values in boxes', find: "kind !== 'apply' && ", replace: '' },
  {
    ...engine,
    name: '> as <, on boxes',
    find: "relation === '<' || relation === '<=' ? [left, right] : [right, left]",
    replace: "relation === '<' || relation === '>' ? [left, right] : [right, left]",
  },
  {
    ...engine,
    name: '< as <=, on boxes',
    find: "relation === '<' || relation === '>' ? 'positive' : 'nonnegative'",
    replace: "relation === '<' ? 'positive' : 'nonnegative'",
  },
  {
    ...engine,
    name: '|u| < v where u < v',
    find: 'return [graph.sub(more, u), graph.add(more, u)];',
    replace: 'return [graph.sub(more, u)];',
  },
  {
    ...engine,
    name: 'the larger is less where one is',
    find: 'return less.args.map((arg) => graph.sub(more, arg));',
    replace: 'return less.args.slice(0, 1).map((arg) => graph.sub(more, arg));',
  },
  {
    ...engine,
    name: 'less than the smaller where it is less than one',
    find: 'return more.args.map((arg) => graph.sub(arg, less));',
    replace: 'return more.args.slice(1).map((arg) => graph.sub(arg, less));',
  },
];

import type { Mutant } from '../mutant';

const near = ['test/kernel', 'test/engine/worst-bound.test.ts'] as const;
const theorem = { near, file: 'src/kernel/theorem.ts' } as const;
const evidence = { near, file: 'src/kernel/evidence.ts' } as const;
const assumed = { near: ['test/kernel/assumed-bounds.test.ts'], file: 'src/kernel/assumed-bounds.ts' } as const;

/** In what makes theorems, and in what evidence takes from them. */
export const inKernel: readonly Mutant[] = [
  { ...assumed, name: 'what is at least 0 is more', find: "'>=': nonNegative", replace: "'>=': positive" },
  {
    ...assumed,
    name: 'what is not 0 is more',
    find: "'!=': { ...anything, nonzero: true }",
    replace: "'!=': positive",
  },
  {
    ...assumed,
    name: 'what is compared with anything is compared with 0',
    find: 'isLiteral(right, 0n)',
    replace: "right.kind === 'literal'",
  },
  {
    ...assumed,
    name: 'what is 0 is more',
    find: "'==': { ...nonNegative, high: nonNegative.low, highOpen: false }",
    replace: "'==': positive",
  },
  { ...assumed, name: 'what is more than 0 is less', find: "'>': positive", replace: "'>': negated(positive)" },
  {
    near,
    file: 'src/kernel/open-conditions.ts',
    name: 'what the domains grant alone is asked',
    find: '.filter((obligation) => !isGranted(obligation, bounds))',
    replace: '.filter((obligation) => isGranted(obligation, bounds))',
  },
  {
    ...theorem,
    name: 'a theorem that rests on more forgets what it rested on',
    find: '[...new Set([...this.hypotheses, ...hypotheses])]',
    replace: '[...new Set(hypotheses)]',
  },
  {
    ...theorem,
    name: 'conditions of a theorem are forgotten',
    find: 'conditions: [...new Set([...this.conditions, ...conditions])]',
    replace: 'conditions: []',
  },
  {
    ...theorem,
    name: 'who showed that conditions hold is not named',
    find: 'oracles: [...new Set([...this.oracles, oracle])]',
    replace: 'oracles: this.oracles',
  },
  {
    ...theorem,
    name: 'whatever looks like a theorem is one',
    find: 'return #chances in theorem;',
    replace: 'return #chances in theorem || true;',
  },
  {
    ...evidence,
    name: 'what holds under conditions is proved',
    find: "if (conditions.length > 0) throw new RangeError(`proved only where ${conditions.join(' and ')}`);",
    replace: '',
  },
  {
    ...evidence,
    name: 'a forged theorem proves',
    find: "if (!Theorem.isOne(theorem)) throw new RangeError('no theorem');",
    replace: '',
  },
];

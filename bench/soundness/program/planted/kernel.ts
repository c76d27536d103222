import type { Mutant } from '../mutant';

const near = ['test/kernel', 'test/engine/worst-bound.test.ts'] as const;
const residues = { near, file: 'src/kernel/by-residues.ts' } as const;
const theorem = { near, file: 'src/kernel/theorem.ts' } as const;
const evidence = { near, file: 'src/kernel/evidence.ts' } as const;
const plain = { near, file: 'src/kernel/residues/plain-trial.ts' } as const;

/** In what makes theorems, and in what evidence takes from them. */
export const inKernel: readonly Mutant[] = [
  {
    ...residues,
    name: 'the surest part of an equation for all',
    find: 'bits = Math.min(bits, passed.bits);',
    replace: 'bits = Math.max(bits === Number.POSITIVE_INFINITY ? 0 : bits, passed.bits);',
  },
  {
    ...residues,
    name: 'the last part of an equation for all',
    find: 'bits = Math.min(bits, passed.bits);',
    replace: 'bits = passed.bits;',
  },
  {
    ...residues,
    name: 'denominators ask nothing',
    find: 'conditions.push(...openConditions(graph, roots));',
    replace: '',
  },
  {
    ...residues,
    file: 'src/kernel/open-conditions.ts',
    name: 'what the domains grant alone is asked',
    find: '.filter((obligation) => !isGranted(obligation, bounds))',
    replace: '.filter((obligation) => isGranted(obligation, bounds))',
  },
  {
    ...residues,
    name: 'functions and integrals take nothing for granted',
    find: 'hypotheses.push(...functionHypotheses(claimed));',
    replace: '',
  },
  {
    ...residues,
    name: 'inequalities are equations',
    find: "statements.every(({ relation }) => relation === '==') &&",
    replace: '',
  },
  {
    ...residues,
    name: 'a difference that does not vanish is passed over',
    find: "if (found.outcome === 'nonzero') return 'the sides differ as formal expressions, which proves nothing';",
    replace: "if (found.outcome === 'nonzero') return 2 ** -80;",
  },
  {
    ...residues,
    name: 'what is no field operation is one',
    find: "if (!isOfField(proposition)) return 'more than field operations occur';",
    replace: '',
  },
  {
    ...plain,
    name: 'one element that vanishes is enough',
    find: "if (!isZeroResidue(value)) return { outcome: 'nonzero' };",
    replace: "if (isZeroResidue(value)) break;\n      return { outcome: 'nonzero' };",
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

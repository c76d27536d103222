import { describe, expect, it } from 'vitest';
import {
  agreement,
  type Evidence,
  proved,
  refuted,
  type Told,
  undecided,
  undefinedAt,
} from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import type { Witness } from '../../src/statement/witness';
import { type ContractCase, isTrue, named } from './contract-case';
import type { Decider } from './decider';
import { isAdmitted, pointOf, type Values } from './point';
import { type Rule, rules } from './rules';
import { askedOf, contractCases } from './violations';

const told: Told = { engine: 'control', summary: 'it is known', scope: 'everything' };
const untold: Told = { ...told, summary: '', scope: '' };
const theorem = trusting('a control', []);
const exactly = { errorBound: null, tolerance: 1e-9, hypotheses: [] };

const witness = (values: Values, check: Witness['check'] = 'rational'): Witness => ({
  sizes: {},
  values: Object.entries(values).map(([name, value]) => ({ name, value })),
  element: null,
  left: '0',
  relation: '==',
  right: '1',
  check,
});

/** What may be said of a claim, by one who knows. */
function truth(each: ContractCase): Evidence {
  if (isTrue(each)) return proved(told, theorem);
  if (each.witness === undefined) return undecided(told);
  if (each.fails !== undefined) return refuted(told, witness(each.witness));
  return undefinedAt(told, witness(each.witness));
}

/** One who knows, but for one claim, or more. */
const control = (
  isAbout: (each: ContractCase) => boolean,
  answer: (each: ContractCase, isLate: boolean) => Evidence | null,
): Decider => ({
  name: 'control',
  decide: async (claim, { isOver }) => {
    const each = claim as ContractCase;
    if (isAbout(each)) return answer(each, isOver());
    return isOver() ? undecided(told) : truth(each);
  },
});

/** One who knows, but says something else to one claim, while there is effort left. */
function errs(name: string, answer: Evidence): Decider {
  const claim = contractCases.find((each) => named(each) === name);
  if (claim === undefined) throw new Error(`there is no claim ${name}`);
  return control(
    (each) => each === claim,
    (_, isLate) => (isLate ? null : answer),
  );
}

const square = 'x^2 > 0; x: real';
const quotient = 'x / x == 1; x: real';
const trivial = 'x^2 >= 0; x: real';
const mean = 'E(X^2) == 1.1; X: ~ normal(0, 1)';
const entropy = 'b*log(q) == log(q^b * (1 - q)^(1 - b)); b: {0, 1}; q: real in (0, 1)';
const moment = 'E((m + s*Z)^2) == m^2 + s; Z: ~ normal(0, 1); m: real; s: real > 0';
const vacuous = 'x == x + 1; x: real; assume x < 0; assume x > 1';

const elsewhere = (claim: string): Decider =>
  errs(
    claim,
    undecided(told, { partial: { kind: 'proof', told, theorem, conditions: ['x != 0'], isInside: false, owed: [] } }),
  );

/** For each rule those who break it, and no other. */
const controls: { readonly [R in Rule]: (() => Decider)[] } = {
  'throws nothing': [
    () =>
      control(
        (each) => named(each) === square,
        () => {
          throw new RangeError('division by zero');
        },
      ),
  ],
  'proves what is true alone': [
    () => errs(square, proved(told, theorem)),
    () => errs(quotient, proved(told, theorem)),
    () => errs(vacuous, proved(told, theorem)),
    () => errs('exp(-1000) == 0', proved(told, theorem)),
  ],
  'proves where there are values what is true there': [
    () => elsewhere('x / x == 2; x: real'),
    () => elsewhere(vacuous),
  ],
  'certifies and supports what holds alone': [
    () => errs(mean, agreement('certified', told, false, exactly)),
    () => errs(mean, agreement('supported', told, true, { ...exactly, errorBound: 1e-6 })),
    () =>
      errs(
        'KL(p, r) == 1/2; p: density on R; r: density on R; p = normal(0, 1); r = normal(1, 1)',
        agreement('certified', told, false, exactly),
      ),
  ],
  'refutes what is false alone': [
    () => errs(trivial, refuted(told, witness({ x: '0' }))),
    () => errs(quotient, refuted(told, witness({ x: '0' }))),
  ],
  'calls undefined what is alone': [
    () => errs(trivial, undefinedAt(told, witness({ x: '0' }))),
    () => errs(square, undefinedAt(told, witness({ x: '0' }))),
  ],
  'refutes with a witness': [() => errs(square, refuted(told, null))],
  'calls undefined with a point': [() => errs(quotient, undefinedAt(told, null))],
  'shows values that the claim admits': [
    () => errs(entropy, refuted(told, witness({ b: '2', q: '1/2' }))),
    () => errs(moment, refuted(told, witness({ m: '0', s: '-1' }))),
    () => errs('b^2 == b; b: {0, 1, 2}', refuted(told, witness({ b: '3' }))),
    () => errs('x == 1; x: real; assume x >= 1', refuted(told, witness({ x: '0' }))),
  ],
  'shows values at which the claim fails': [
    () => errs(square, refuted(told, witness({ x: '1' }))),
    () => errs('f(f(x)) == x; x: real; f: bijection on R', refuted(told, witness({ x: '1', f: 'x ↦ -x' }))),
    () =>
      errs(
        'KL(p, r) > 0; p: density on R; r: density on R',
        refuted(told, witness({ p: 'normal(0, 1)', r: 'normal(1, 1)' })),
      ),
    () => errs('mean(v) == sum(v); v: tensor[n]', refuted(told, witness({ v: '[1, -1]' }))),
  ],
  'shows values at which a side has none': [() => errs(quotient, undefinedAt(told, witness({ x: '1' })))],
  'bounds its error': [
    () => errs(trivial, proved(told, trusting('a control', [], { errorBound: 1e-6 }))),
    () => errs('E(X^2) == 1; X: ~ normal(0, 1)', agreement('supported', told, false, exactly)),
    () => errs(mean, refuted(told, witness({}, 'sampling'))),
    () => errs(mean, refuted(told, witness({}, 'sampling'), { errorBound: 0.5 })),
  ],
  'says what was done and of what': [
    () => errs(trivial, proved(untold, theorem)),
    () => errs(square, refuted(untold, witness({ x: '0' }))),
  ],
  'says the same to equal seeds': [
    () => {
      let asked = 0;
      const counted = (): Evidence => undecided({ ...told, summary: `question ${++asked}` });
      return control(
        () => true,
        () => counted(),
      );
    },
    () => {
      const before = new Set<string>();
      return control(
        (each) => before.size === before.add(named(each)).size,
        () => undecided({ ...told, summary: 'asked before' }),
      );
    },
  ],
  'decides nothing without effort': [
    () =>
      control(
        () => true,
        (each) => truth(each),
      ),
  ],
};

/** The rules that a decider breaks. */
async function brokenBy(decider: Decider): Promise<string[]> {
  const asked = await askedOf(decider);
  return Object.entries(rules).flatMap(([rule, isKept]) => (asked.every(isKept) ? [] : [rule]));
}

describe('the suite', () => {
  it('finds nothing in one who knows', async () => {
    expect(
      await brokenBy(
        control(
          () => false,
          () => null,
        ),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(controls))('catches who does not keep: %s', async (rule, breaking) => {
    expect(breaking.length).toBeGreaterThan(0);
    for (const broken of breaking) expect(await brokenBy(broken())).toEqual([rule]);
  });

  it('catches who says one thing to everything', async () => {
    const always = (evidence: Evidence): Decider => ({ name: 'always', decide: async () => evidence });
    expect(await brokenBy(always(proved(told, theorem)))).toContain('proves what is true alone');
    expect(await brokenBy(always(refuted(told, witness({ x: '0' }))))).toEqual([
      'refutes what is false alone',
      'shows values that the claim admits',
      'shows values at which the claim fails',
      'decides nothing without effort',
    ]);
    expect(await brokenBy(always(refuted(told, null)))).toContain('refutes with a witness');
    expect(await brokenBy(always(undefinedAt(told, null)))).toContain('calls undefined with a point');
    expect(await brokenBy(always(agreement('certified', told, false, exactly)))).toContain(
      'certifies and supports what holds alone',
    );
  });
});

it('every claim has a name of its own, and its witness is one', () => {
  expect(new Set(contractCases.map(named)).size).toBe(contractCases.length);
  for (const each of contractCases.filter((one) => one.witness !== undefined)) {
    const values = each.witness ?? {};
    expect(isAdmitted(each, values), named(each)).toBe(true);
    expect((each.fails ?? each.lacksValue)?.(pointOf(values)), named(each)).toBe(true);
  }
});

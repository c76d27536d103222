import { type Fraction, fraction } from '../../number/fraction';
import { anySign, negative, nonNegative, positive, type Signs, zero } from '../../number/residue/signs';
import type { ScalarOperation } from '../../number/scalar-operation';
import type { Axioms } from '../../operation/axioms/axiom';
import type { Operation } from '../../operation/operation';
import { operations } from '../../operation/table';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { type Domain, reals } from '../../tensor/domain';
import { domainBounds } from '../../tensor/domain-bounds';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';
import { reachable } from '../../tensor/rewrite';
import { signatureKey } from '../../tensor/signature';
import { symbolKeys } from '../residues/symbol-keys';
import { caseSystem, falsity, isQuotient, known, numberOf, type Quotient, truth, type Value } from './case-system';
import { type Facts, signsOf, withFact } from './facts';
import { withoutIntegrals } from './integrals';
import { atomOf, keyOf, onePolynomial } from './polynomial';

/** A case in which an element of a statement fails. */
export interface Case {
  /** All that is known in it. */
  readonly facts: Facts;
  /** Whether the element fails, as a truth value; undefined where it has no value. */
  readonly denial: Value;
  /** What holds besides, of which some may still be questions. */
  readonly truths: readonly Value[];
}

/** What it says of a difference of two sides that they are in a relation. */
const signsOfRelation = {
  '==': zero,
  '!=': negative | positive,
  '<': negative,
  '<=': negative | zero,
  '>': positive,
  '>=': nonNegative,
} as const;

/** Convergents of its continued fraction. */
const nearPi: Domain = { ...reals, low: fraction(103_993n, 33_102n), high: fraction(355n, 113n) };

/** Applications of functions: the axioms grow with the square of their number. */
const applicationLimit = 24;

interface Application {
  readonly name: string;
  readonly args: readonly Quotient[];
  readonly argument: Value;
  readonly value: Value;
}

/** Reads a statement in cases. */
export interface Reader {
  /** How many elements the statement has. */
  readonly count: number;
  /** Scalar operations of one reading, roughly. */
  readonly cost: number;
  /** The case in which an element fails and the facts hold; null where that is impossible. */
  within(element: number, facts: Facts): Case | null;
}

/**
 * Reads a statement under assumptions, with atoms for the elements of variables and for the values of integrals and of functions. Of
 * these is known what their domains, the axioms of their operations and equal arguments give. Null where an integral is no number.
 */
export function readerOf(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  spend: (cost: number) => void,
): Reader | null {
  const all = [statement, ...assumptions];
  const sides = all.map(({ left, right }) => graph.sub(left, right));
  const differences = withoutIntegrals(graph, sides);
  if (reachable(differences).some(({ kind }) => kind === 'expect')) return null;
  const steps = plan(differences);
  const cost = planCost(steps);
  const signsAt = (i: number): Signs => {
    const signs = signsOfRelation[(all[i] as Statement).relation];
    return i === 0 ? anySign & ~signs : signs;
  };
  const keyOfSymbol = symbolKeys();
  const atoms = new Map<string, Quotient>();
  const atom = (...key: readonly unknown[]): Quotient => {
    const text = JSON.stringify(key);
    const value = atoms.get(text) ?? { numerator: atomOf(atoms.size), denominator: onePolynomial };
    atoms.set(text, value);
    return value;
  };

  function read(element: number, facts: Facts): Case {
    const truths: Value[] = [];
    const applications = new Map<Quotient, Application>();
    const system = caseSystem((polynomial) => signsOf(facts, polynomial), opaque);
    const { hasSigns, sub, mul, add, select, equal } = system;

    function opaque(name: string, args: readonly Quotient[]): Value {
      const keys = args.map(({ numerator, denominator }) => [keyOf(numerator), keyOf(denominator)]);
      const value = atom(name, keys);
      if (applications.has(value)) return value;
      if (applications.size >= applicationLimit) return 'unknown';
      applications.set(value, { name, args, argument: args[0] ?? falsity, value });
      if (name === 'pi') within(nearPi, value);
      return value;
    }

    function within(domain: Domain, value: Value): void {
      const { low, lowOpen, high, highOpen } = domainBounds(domain);
      if (low !== null) truths.push(hasSigns(sub(value, numberOf(low)), lowOpen ? positive : nonNegative));
      if (high !== null) truths.push(hasSigns(sub(numberOf(high), value), highOpen ? positive : nonNegative));
      const from = (each: Fraction): Value => sub(value, numberOf(each));
      if (domain.kind === 'interval')
        truths.push(...domain.excluded.map((each) => hasSigns(from(each), negative | positive)));
      if (domain.kind === 'finite')
        truths.push(
          equal(
            domain.values.map(from).reduce((a, b) => mul(a, b)),
            falsity,
          ),
        );
    }

    const elements = evaluate(steps, system, {
      input: (symbol) => {
        const own = Array.from({ length: elementCount(symbol.axes) }, (_, i) => atom(keyOfSymbol(symbol), i));
        for (const value of own) within(symbol.domain, value);
        if (symbol.domain.kind === 'simplex')
          truths.push(
            equal(
              own.reduce((a: Value, b) => add(a, b), falsity),
              truth,
            ),
          );
        return own;
      },
      apply: (node, consumed, place) => {
        const { symbol, derivatives } = node;
        const name = JSON.stringify([keyOfSymbol(symbol), signatureKey(node), derivatives, place]);
        const value = known((...args: readonly Quotient[]) => opaque(name, args))(...consumed);
        if (derivatives.length === 0) within(symbol.range, value);
        return value;
      },
    });
    const hold = (i: number): Value[] => elements(differences[i] as Node).map((v) => hasSigns(v, signsAt(i)));
    for (const i of assumptions.keys()) {
      // What has no value does not hold.
      truths.push(...hold(i + 1).map((truth) => (truth === 'undefined' ? falsity : truth)));
    }
    for (const a of applications.values()) {
      truths.push(...axiomsOf(a.name).single.map(({ holds }) => holds<Value>(system, a)));
      for (const b of applications.values()) {
        if (a === b || a.name !== b.name) continue;
        const same = a.args.map((arg, k) => equal(arg, b.args[k] as Quotient)).reduce((x, y) => mul(x, y), truth);
        truths.push(select(same, equal(a.value, b.value), truth));
        truths.push(...axiomsOf(a.name).pair.map(({ holds }) => holds<Value>(system, a, b)));
      }
    }
    return { facts, denial: hold(0)[element] ?? 'unknown', truths };
  }

  return {
    count: elementCount((differences[0] as Node).axes),
    cost,
    within: (element, start) => {
      for (let facts = start; ; ) {
        spend(cost);
        const found = read(element, facts);
        const more = withTruths(facts, [found.denial, ...found.truths]);
        if (more === null || more === facts) return more && found;
        facts = more;
      }
    },
  };
}

/** Null where one of them is false. */
function withTruths(facts: Facts, truths: readonly Value[]): Facts | null {
  let found: Facts | null = facts;
  for (const each of truths) {
    if (typeof each !== 'object') continue;
    if (isQuotient(each) && each.numerator.size === 0) return null;
    if (!isQuotient(each) && each.isAnswer) found = withFact(found, each);
    if (found === null) return null;
  }
  return found;
}

function axiomsOf(name: string): Axioms {
  const theory: Operation['theory'] | undefined = operations[name as ScalarOperation]?.theory;
  return typeof theory === 'object' ? theory : { single: [], pair: [] };
}

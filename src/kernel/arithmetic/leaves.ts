import { type Fraction, fraction } from '../../number/fraction';
import { negative, nonNegative, positive } from '../../number/residue/signs';
import type { ScalarOperation } from '../../number/scalar-operation';
import type { Axioms } from '../../operation/axioms/axiom';
import type { Operation } from '../../operation/operation';
import { operations } from '../../operation/table';
import { elementCount } from '../../tensor/axis';
import { type Domain, reals } from '../../tensor/domain';
import { domainBounds } from '../../tensor/domain-bounds';
import type { Environment } from '../../tensor/evaluate';
import { signatureKey } from '../../tensor/signature';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { type CaseSystem, caseSystem, falsity, known, numberOf, type Quotient, truth, type Value } from './case-system';
import { type Facts, signsOf } from './facts';
import { type Application, furtherApplications } from './further-applications';
import { keyOf } from './polynomial';

/** Variables and functions in a case. */
export interface Leaves {
  readonly system: CaseSystem;
  readonly environment: Environment<Value>;
  /** Whether what is declared of them holds, and the axioms of functions at all places where they were applied. */
  truths(): readonly Value[];
}

/** Convergents of its continued fraction. */
const nearPi: Domain = { ...reals, low: fraction(103_993n, 33_102n), high: fraction(355n, 113n) };

/**
 * Atoms for the elements of variables and for the values of functions, one for equal arguments.
 * @param atom one for each key
 */
export function leavesIn(
  facts: Facts,
  atom: (...key: readonly unknown[]) => Quotient,
  keyOfSymbol: (symbol: InputSymbol | FunctionSymbol) => string,
): Leaves {
  const declared: Value[] = [];
  const applications = new Map<Quotient, Application>();
  const system = caseSystem((polynomial) => signsOf(facts, polynomial), opaque);
  const { hasSigns, sub, mul, add, select, equal } = system;

  function opaque(name: string, args: readonly Quotient[]): Quotient {
    const keys = args.map(({ numerator, denominator }) => [keyOf(numerator), keyOf(denominator)]);
    const value = atom(name, keys);
    if (name === 'pi' && !applications.has(value)) within(nearPi, value);
    applications.set(value, { name, args, argument: args[0] ?? falsity, value });
    return value;
  }

  function within(domain: Domain, value: Value): void {
    const from = (each: Fraction): Value => sub(value, numberOf(each));
    const { low, lowOpen, high, highOpen } = domainBounds(domain);
    if (low !== null) declared.push(hasSigns(from(low), lowOpen ? positive : nonNegative));
    if (high !== null) declared.push(hasSigns(system.neg(from(high)), highOpen ? positive : nonNegative));
    if (domain.kind === 'interval')
      for (const hole of domain.excluded) declared.push(hasSigns(from(hole), negative | positive));
    if (domain.kind !== 'finite') return;
    const product = domain.values.map(from).reduce((a, b) => mul(a, b));
    declared.push(equal(product, falsity));
  }

  const environment: Environment<Value> = {
    input: (symbol) => {
      const own = Array.from({ length: elementCount(symbol.axes) }, (_, i) => atom(keyOfSymbol(symbol), i));
      for (const value of own) within(symbol.domain, value);
      const total = own.reduce((a: Value, b) => add(a, b), falsity);
      if (symbol.domain.kind === 'simplex') declared.push(equal(total, truth));
      return own;
    },
    apply: (node, consumed, place) => {
      const { symbol, derivatives } = node;
      // Of a derivative the order of its axes counts, and not their names.
      const name = JSON.stringify([keyOfSymbol(symbol), signatureKey(node), derivatives.map((d) => d.argument), place]);
      const value = known((...args: readonly Quotient[]) => opaque(name, args))(...consumed);
      if (derivatives.length === 0) within(symbol.range, value);
      return value;
    },
  };

  function congruence(a: Application, b: Application): Value {
    const same = a.args.map((arg, k) => equal(arg, b.args[k] as Quotient)).reduce((x, y) => mul(x, y), truth);
    return select(same, equal(a.value, b.value), truth);
  }

  function* axioms(): Iterable<Value> {
    const applied = [...applications.values()];
    const all = [...applied, ...furtherApplications(applied, system)];
    for (const a of all) {
      const { single, pair } = axiomsOf(a.name);
      for (const { holds } of single) yield holds<Value>(system, a);
      for (const b of all) {
        if (a === b || a.name !== b.name) continue;
        if (pair.length === 0) yield congruence(a, b);
        for (const { holds } of pair) yield holds<Value>(system, a, b);
      }
    }
  }
  return { system, environment, truths: () => [...declared, ...axioms()] };
}

function axiomsOf(name: string): Axioms {
  const theory: Operation['theory'] | undefined = operations[name as ScalarOperation]?.theory;
  return typeof theory === 'object' ? theory : { single: [], pair: [] };
}

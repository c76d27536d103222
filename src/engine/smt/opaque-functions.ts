import type { Interval } from '../../number/enclosure';
import { fractionOfNumber } from '../../number/fraction-of-number';
import { interval } from '../../number/interval';
import type { NamedConstant, NumberSystem } from '../../number/number-system';
import type { Axiomatised } from '../../operation/axiomatised';
import type { Application, PairAxiom } from '../../operation/axioms/axiom';
import { companions } from '../../operation/axioms/companions';
import { operations } from '../../operation/table';
import type { Script } from './script';
import { smtSystem } from './smt-system';
import { boolText, fractionText, isKnown, type KnownTerm, type Term, truth } from './term';

/** Applications of one function: the axioms grow with the square of their number. */
const applicationLimit = 12;

/**
 * The system of SMT-LIB terms in which e^x, log x … are constants that satisfy the axioms of their functions, one for
 * each argument. Whatever holds for all such constants holds for the functions.
 */
export function opaqueFunctions(script: Script): NumberSystem<Term> {
  const known = new Map<Axiomatised, Map<string, Application<KnownTerm>>>();
  let pi: KnownTerm | null = null;
  const system = smtSystem(script, { function: valueAt, named });

  function fresh(sort: 'Real' | 'Int' = 'Real'): KnownTerm {
    return { sort: 'Real', text: script.declare(sort), defined: truth, constant: null };
  }

  function named(name: NamedConstant): Term {
    if (name === 'indeterminate') return 'unknown';
    if (pi !== null) return pi;
    pi = fresh();
    enclose(pi, interval.named('pi'));
    return pi;
  }

  function valueAt(name: Axiomatised, { text, sort, constant }: KnownTerm): Term {
    const applications = known.get(name) ?? new Map<string, Application<KnownTerm>>();
    known.set(name, applications);
    const before = applications.get(text);
    if (before !== undefined) return before.value;
    if (applications.size >= applicationLimit) return 'unknown';
    const { theory, isWhole } = operations[name];
    const { single, pair: pairs } = theory;
    // An axiom speaks of numbers, whether or not the argument comes from a quotient by zero.
    const application = { argument: { sort, text, defined: truth, constant }, value: fresh(isWhole ? 'Int' : 'Real') };
    for (const { holds } of single) require(holds(system, application));
    for (const other of applications.values()) {
      both(pairs, application, other);
      both(pairs, other, application);
    }
    for (const { first, second, pair } of companions) {
      if (first === name) for (const other of applicationsOf(second)) both(pair, application, other);
      if (second === name) for (const other of applicationsOf(first)) both(pair, other, application);
    }
    if (constant !== null)
      enclose(application.value, interval[name](interval.rational(constant.numerator, constant.denominator)));
    applications.set(text, application);
    return application.value;
  }

  const applicationsOf = (name: Axiomatised): Iterable<Application<KnownTerm>> => known.get(name)?.values() ?? [];

  function both(axioms: readonly PairAxiom[], a: Application<KnownTerm>, b: Application<KnownTerm>): void {
    for (const { holds } of axioms) require(holds<Term>(system, a, b));
  }

  function require(condition: Term): void {
    if (isKnown(condition)) script.assert(boolText(condition));
  }

  /** The bounds of a rigorous enclosure. */
  function enclose({ text }: KnownTerm, { lo, hi, maybeUndefined }: Interval): void {
    if (maybeUndefined) return;
    if (Number.isFinite(lo)) script.assert(`(<= ${fractionText(fractionOfNumber(lo))} ${text})`);
    if (Number.isFinite(hi)) script.assert(`(<= ${text} ${fractionText(fractionOfNumber(hi))})`);
  }

  return system;
}

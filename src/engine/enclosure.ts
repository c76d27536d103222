import { agreement, type Evidence, proved, refuted, type Told, undecided, undefinedAt } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { trusting } from '../kernel/trusting';
import type { Interval } from '../number/enclosure';
import { interval } from '../number/interval';
import { type Comparison, placed } from '../point/comparison';
import { showSides } from '../point/show-number';
import { showElement } from '../point/show-tensor';
import { showAtMost } from '../statement/error-bound';
import { decideInterval } from '../statement/relation-check';
import type { Witness } from '../statement/witness';
import type { Node } from '../tensor/node';
import { type ConcreteCase, type ConcreteCases, concreteCases, showInstance } from './concrete-case';
import { type EnclosedRoots, encloseRoots } from './enclosure/enclose-roots';
import type { Precision } from './enclosure/precision';
import type { Engine, EngineContext, Problem } from './engine';
import { stoppable } from './stoppable';

/** Differences up to this, relative to 1 or to the sides, count as agreement; what was reached is printed. */
const tolerance = 1e-3;
/** Masses must be 1 up to this. */
const massTolerance = 1e-3;

/**
 * Rigorous enclosures of both sides on concrete instances, integrals among them. `certified` if they agree within the
 * printed distance (or satisfy the inequality), `refuted` if the enclosures exclude the claim and the instance
 * certainly satisfies the declarations. A claim that leaves nothing open is its own instance, and `proved` where the
 * enclosures leave no doubt.
 */
const enclosing = (purpose: Purpose): Engine =>
  stoppable({ name: 'enclosure', decide: (problem, context) => decide(problem, context, purpose) });

/** What enclosures are wanted for: either answer, agreement of sides that are thought to be equal, or nothing but a refutation. */
type Purpose = 'any' | 'agree' | 'refute';

export const enclosure = enclosing('any');
export const closeEnclosure = enclosing('agree');
export const refutingEnclosure = enclosing('refute');

type Outcome =
  | { readonly kind: 'holds'; readonly gap: number }
  | { readonly kind: 'fails'; readonly witness: Witness }
  | { readonly kind: 'undefined'; readonly reason: string }
  | { readonly kind: 'open'; readonly reason: string };

function decide(problem: Problem, context: EngineContext, purpose: Purpose): Evidence | null {
  const concrete = concreteCases(problem, context);
  const { cases } = concrete;
  if (cases.length === 0) return null;
  const outcomes: Outcome[] = [];
  for (const each of cases) {
    const outcome: Outcome = context.isOver()
      ? { kind: 'open', reason: 'the effort for this claim was used up' }
      : outcomeOf(each, context, purpose);
    const { doubts } = each.instance;
    if (outcome.kind === 'fails' && doubts.length === 0) return refutedOn(each, outcome.witness);
    outcomes.push(outcome.kind === 'undefined' ? certainlyUndefined(outcome, doubts) : outcome);
  }
  return summarised(concrete, outcomes, problem.cases);
}

/** An instance that may not be of the declared kind does not tell what has no value. */
const certainlyUndefined = (outcome: Extract<Outcome, { kind: 'undefined' }>, doubts: readonly string[]): Outcome =>
  doubts.length === 0
    ? outcome
    : { kind: 'open', reason: `${outcome.reason}, but it is not known that ${doubts.join(', that ')}` };

function outcomeOf(concrete: ConcreteCase, context: EngineContext, purpose: Purpose): Outcome {
  // Sides that are thought to be equal are not far apart.
  const isClose = purpose === 'agree' && concrete.statements.every(({ relation }) => relation === '==');
  const isRefuting = purpose === 'refute';
  const used: readonly Precision[] = isRefuting ? ['coarse', 'middling'] : isClose ? ['fine'] : ['coarse', 'fine'];
  const enclose: Enclose = (roots, precision) => encloseRoots(concrete.graph, roots, precision, context);
  for (const precision of used) {
    const unmet = unmetAssumption(concrete, enclose, precision);
    if (unmet === null) break;
    if (precision === used.at(-1)) return { kind: 'open', reason: `the instance does not certainly satisfy ${unmet}` };
  }
  const outcome = compare(concrete, used, enclose);
  if (outcome.kind === 'undefined' || concrete.masses.length === 0) return outcome;
  // That a formula is a density matters as much as what follows from it.
  const middling = improperMass(concrete.masses, enclose, 'middling');
  const improper = middling?.kind === 'open' && !isRefuting ? improperMass(concrete.masses, enclose, 'fine') : middling;
  return improper?.kind === 'undefined' || outcome.kind === 'holds' ? (improper ?? outcome) : outcome;
}

type Enclose = (roots: readonly Node[], precision: Precision) => EnclosedRoots;

/** The text of an assumption that is not certainly met. */
function unmetAssumption({ assumptions }: ConcreteCase, enclose: Enclose, precision: Precision): string | null {
  if (assumptions.length === 0) return null;
  const { values } = enclose(
    assumptions.flatMap(({ left, right }) => [left, right]),
    precision,
  );
  const unmet = assumptions.find((assumption, k) =>
    eachElement(assumption, [values[2 * k] ?? [], values[2 * k + 1] ?? []]).some(
      (sides) => decideInterval(assumption.relation, ...sides) !== 'holds',
    ),
  );
  return unmet?.text ?? null;
}

const certain: Outcome = { kind: 'holds', gap: 0 };

/** Compares the sides of each statement, coarsely first: what is far apart, or holds without doubt, needs no more. */
function compare(concrete: ConcreteCase, used: readonly Precision[], enclose: Enclose): Outcome {
  let pending = concrete.statements;
  let hopeless: Outcome = certain;
  let found: Outcome = certain;
  for (const precision of used) {
    const left: Comparison[] = [];
    found = hopeless;
    for (const statement of pending) {
      const sides = [statement.left, statement.right, concrete.graph.sub(statement.left, statement.right)];
      const enclosed = enclose(sides, precision);
      const outcome = compareSides(concrete, statement, enclosed);
      if (outcome.kind === 'fails' || outcome.kind === 'undefined') return outcome;
      found = worse(found, outcome);
      if (enclosed.isHopeless) hopeless = worse(hopeless, outcome);
      else if (!isCertain(outcome)) left.push(statement);
    }
    pending = left;
    if (pending.length === 0) return found;
  }
  return found;
}

const isCertain = (outcome: Outcome): boolean => outcome.kind === 'holds' && outcome.gap === 0;

/** Of two outcomes that are neither failures nor undefined. */
function worse(a: Outcome, b: Outcome): Outcome {
  if (a.kind !== 'holds' || b.kind !== 'holds') return a.kind === 'holds' ? b : a;
  return a.gap >= b.gap ? a : b;
}

/** @param enclosed the left side, the right side, and their difference */
function compareSides(
  { sizes, instance }: ConcreteCase,
  statement: Comparison,
  { reasons, undefinedReasons, values: [lefts = [], rights = [], differences = []] }: EnclosedRoots,
): Outcome {
  let outcome: Outcome = certain;
  for (const [i, [left, right]] of eachElement(statement, [lefts, rights]).entries()) {
    const difference = differences[i] ?? left;
    const direct = decideInterval(statement.relation, left, right);
    const decision =
      direct === 'open' ? decideInterval(statement.relation, difference, interval.rational(0n, 1n)) : direct;
    if (decision === 'fails')
      return { kind: 'fails', witness: witnessOf(statement, i, left, right, sizes, instance.chosen) };
    if (decision === 'undefined') return { kind: 'undefined', reason: undefinedReasons[0] ?? 'a side has no value' };
    if (decision === 'holds') continue;
    const gap = violationAtMost(statement, left, right, difference);
    const wide = `the enclosures are too wide: they allow a difference of ${showGap(gap)}`;
    outcome = worse(
      outcome,
      gap <= tolerance * sizeOf(left) ? { kind: 'holds', gap } : { kind: 'open', reason: reasons[0] ?? wide },
    );
  }
  return outcome;
}

/** 1, or the size of a number where that is certainly larger. */
const sizeOf = ({ lo, hi }: Interval): number =>
  lo <= 0 && hi >= 0 ? 1 : Math.max(1, Math.min(Math.abs(lo), Math.abs(hi), Number.MAX_VALUE / 2));

function eachElement(
  { count, leftMap, rightMap }: Comparison,
  [left, right]: readonly [readonly Interval[], readonly Interval[]],
): (readonly [Interval, Interval])[] {
  return Array.from({ length: count }, (_, i) => [placed(left, leftMap, i), placed(right, rightMap, i)] as const);
}

/** By how much the relation may be violated at most, as far as the enclosures tell; Infinity where it says nothing. */
function violationAtMost({ relation }: Comparison, left: Interval, right: Interval, difference: Interval): number {
  const isKnown = [left, right].every(({ lo, hi, maybeUndefined }) => !maybeUndefined && hi - lo < Infinity);
  if (!isKnown) return Infinity;
  const apart = interval.sub(left, right);
  const [lo, hi] = [Math.max(apart.lo, difference.lo), Math.min(apart.hi, difference.hi)];
  switch (relation) {
    case '==':
      return Math.max(Math.abs(lo), Math.abs(hi));
    case '<=':
      return Math.max(hi, 0);
    case '>=':
      return Math.max(-lo, 0);
    case '<':
    case '>':
    case '!=':
      return Infinity;
  }
}

/** A formula that serves as a density but has another mass than 1, or perhaps has. */
function improperMass(masses: ConcreteCase['masses'], enclose: Enclose, precision: Precision): Outcome | null {
  const { values } = enclose(
    masses.map(({ mass }) => mass),
    precision,
  );
  let open: Outcome | null = null;
  for (const [i, { name }] of masses.entries()) {
    const [mass] = values[i] ?? [];
    if (mass === undefined || mass.maybeUndefined)
      open ??= { kind: 'open', reason: `the mass of ${name} could not be enclosed` };
    else if (mass.lo > 1 || mass.hi < 1)
      return { kind: 'undefined', reason: `${name} is no density: its mass lies in [${mass.lo}, ${mass.hi}]` };
    else if (mass.hi - mass.lo > massTolerance)
      open ??= { kind: 'open', reason: `the mass of ${name} is known only to lie in [${mass.lo}, ${mass.hi}]` };
  }
  return open;
}

function witnessOf(
  statement: Comparison,
  element: number,
  left: Interval,
  right: Interval,
  sizes: Witness['sizes'],
  chosen: Witness['values'],
): Witness {
  const [leftText, rightText] = showSides(
    { exact: 'unknown', enclosure: left },
    { exact: 'unknown', enclosure: right },
  );
  return {
    statement: statement.text,
    sizes,
    values: chosen,
    element: showElement(statement.axes, element),
    left: leftText,
    relation: statement.relation,
    right: rightText,
    check: 'interval',
  };
}

const engine = 'enclosure';
const laws = ['an integral lies in the sum of enclosures over boxes, plus a bound on what is outside'];
const showGap = (gap: number): string => (gap === Infinity ? 'any size' : showAtMost(gap));

function refutedOn(concrete: ConcreteCase, witness: Witness): Evidence {
  const summary = 'on an instance, enclosures of the two sides exclude the claim';
  return refuted({ engine, summary, scope: showInstance(concrete), laws }, witness);
}

function summarised(
  { cases, isWhole }: ConcreteCases,
  outcomes: readonly Outcome[],
  stated: Problem['cases'],
): Evidence {
  const scope = cases.map(showInstance).join('; ');
  const told = (summary: string): Told => ({ engine, summary, scope, laws });
  const undefinedOutcome = outcomes.find((outcome) => outcome.kind === 'undefined');
  if (undefinedOutcome !== undefined) return undefinedAt(told(undefinedOutcome.reason), null);
  for (const [i, outcome] of outcomes.entries()) {
    const { instance } = cases[i] as ConcreteCase;
    if (outcome.kind === 'fails')
      return undecided(told(`an instance fails, but it is not known that ${instance.doubts.join(', that ')}`), {
        witness: outcome.witness,
      });
    if (outcome.kind === 'open') return undecided(told(outcome.reason));
  }
  const gap = Math.max(...outcomes.map((outcome) => (outcome.kind === 'holds' ? outcome.gap : Infinity)));
  const doubts = [...new Set(cases.flatMap(({ instance }) => instance.doubts))];
  const summary =
    gap === 0
      ? 'enclosures of the two sides leave no doubt'
      : `both sides were enclosed: the claim holds to within ${showAtMost(gap)}`;
  const established = { errorBound: null, hypotheses: doubts };
  const upTo = { ...established, tolerance: gap };
  if (!isWhole) return agreement('certified', told(`holds on the printed instances: ${summary}`), true, upTo);
  // Of the mass of a formula that serves as a density it is only known to be near 1.
  const isCertainlySo = gap === 0 && cases.every(({ masses }) => masses.length === 0);
  if (!isCertainlySo) return agreement('certified', told(summary), false, upTo);
  return proved(told(summary), trusting('enclosures of integrals', propositionsOf(stated), established));
}

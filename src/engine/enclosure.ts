import type { Interval } from '../number/enclosure';
import { interval } from '../number/interval';
import { encloseRoots } from './enclosure/enclose-roots';
import type { Engine, EngineContext, Problem } from './engine';
import type { Evidence, Witness } from './evidence';
import { type ConcreteCase, concreteCases, showInstance } from './instances/concrete-case';
import { type Comparison, placed } from './search/comparison';
import { decideInterval } from './search/relation-check';
import { showSides } from './search/show-number';
import { showElement } from './search/show-tensor';

/** Differences up to this, relative to 1 or to the sides, count as agreement; what was reached is printed. */
const tolerance = 1e-3;
/** Masses must be 1 up to this. */
const massTolerance = 1e-3;

/**
 * Rigorous enclosures of both sides on concrete instances, integrals among them. `certified` if they agree within the
 * printed distance (or satisfy the inequality), `refuted` if the enclosures exclude the claim and the instance
 * certainly satisfies the declarations.
 */
export const enclosure: Engine = { name: 'enclosure', decide };

type Outcome =
  | { readonly kind: 'holds'; readonly gap: number }
  | { readonly kind: 'fails'; readonly witness: Witness }
  | { readonly kind: 'undefined'; readonly reason: string }
  | { readonly kind: 'open'; readonly reason: string };

function decide(problem: Problem, context: EngineContext): Evidence | null {
  const cases = concreteCases(problem, context);
  if (cases.length === 0) return null;
  const outcomes: Outcome[] = [];
  for (const concrete of cases) {
    const outcome: Outcome = context.deadline()
      ? { kind: 'open', reason: 'the time was up' }
      : outcomeOf(concrete, context);
    const { doubts } = concrete.instance;
    if (outcome.kind === 'fails' && doubts.length === 0) return refuted(concrete, outcome.witness);
    outcomes.push(outcome);
  }
  return summarised(cases, outcomes);
}

function outcomeOf(
  { graph, statements, assumptions, masses, sizes, instance }: ConcreteCase,
  context: EngineContext,
): Outcome {
  const compared = [...statements, ...assumptions];
  const differences = statements.map(({ left, right }) => graph.sub(left, right));
  const roots = [
    ...compared.flatMap(({ left, right }) => [left, right]),
    ...differences,
    ...masses.map(({ mass }) => mass),
  ];
  const { values, reasons, undefinedReasons } = encloseRoots(graph, roots, context.deadline);
  const sidesOf = (i: number): readonly [readonly Interval[], readonly Interval[]] => [
    values[2 * i] ?? [],
    values[2 * i + 1] ?? [],
  ];

  const unmet = assumptions.find(
    (assumption, k) =>
      !eachElement(assumption, sidesOf(statements.length + k)).every(
        (sides) => decideInterval(assumption.relation, ...sides) === 'holds',
      ),
  );
  if (unmet !== undefined) return { kind: 'open', reason: `the instance does not certainly satisfy ${unmet.text}` };

  let gap = 0;
  let open: Outcome | null = null;
  for (const [k, statement] of statements.entries()) {
    const difference = values[2 * compared.length + k] ?? [];
    for (const [i, [left, right]] of eachElement(statement, sidesOf(k)).entries()) {
      const decision = decideInterval(statement.relation, left, right);
      const apart =
        decision === 'open'
          ? decideInterval(statement.relation, difference[i] ?? left, interval.rational(0n, 1n))
          : decision;
      if (apart === 'fails')
        return { kind: 'fails', witness: witnessOf(statement, i, left, right, sizes, instance.chosen) };
      if (apart === 'holds') continue;
      if (apart === 'undefined') {
        const [reason = 'a side has no value'] = undefinedReasons;
        return { kind: 'undefined', reason };
      }
      const reached = violationAtMost(statement, left, right, difference[i] ?? left);
      if (reached <= tolerance * sizeOf(left)) gap = Math.max(gap, reached);
      else
        open = {
          kind: 'open',
          reason: reasons[0] ?? `the enclosures are too wide: they allow a difference of ${showGap(reached)}`,
        };
    }
  }
  const improper = improperMass(masses, values.slice(values.length - masses.length));
  if (improper !== null) return improper;
  return open ?? { kind: 'holds', gap };
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

/** A formula that serves as a density but has another mass than 1. */
function improperMass(masses: ConcreteCase['masses'], values: readonly (readonly Interval[])[]): Outcome | null {
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
const showGap = (gap: number): string => (gap === Infinity ? 'any size' : gap.toPrecision(2));

function refuted(concrete: ConcreteCase, witness: Witness): Evidence {
  return {
    engine,
    verdict: 'refuted',
    summary: 'on an instance, enclosures of the two sides exclude the claim',
    scope: showInstance(concrete),
    errorBound: null,
    hypotheses: [],
    laws,
    witness,
  };
}

function summarised(cases: readonly ConcreteCase[], outcomes: readonly Outcome[]): Evidence {
  const scope = cases.map(showInstance).join('; ');
  const base = { engine, scope, errorBound: null, laws, witness: null } as const;
  const undefinedOutcome = outcomes.find((outcome) => outcome.kind === 'undefined');
  if (undefinedOutcome !== undefined)
    return { ...base, verdict: 'undefined', summary: undefinedOutcome.reason, hypotheses: [] };
  for (const [i, outcome] of outcomes.entries()) {
    const { instance } = cases[i] as ConcreteCase;
    if (outcome.kind === 'fails')
      return {
        ...base,
        verdict: 'undecided',
        summary: `an instance fails, but it is not known that ${instance.doubts.join(', that ')}`,
        hypotheses: [],
        witness: outcome.witness,
      };
    if (outcome.kind === 'open') return { ...base, verdict: 'undecided', summary: outcome.reason, hypotheses: [] };
  }
  const gap = Math.max(...outcomes.map((outcome) => (outcome.kind === 'holds' ? outcome.gap : Infinity)));
  const doubts = [...new Set(cases.flatMap(({ instance }) => instance.doubts))];
  const summary =
    gap === 0
      ? 'enclosures of the two sides leave no doubt'
      : `both sides were enclosed: they agree within ${showGap(gap)}`;
  return { ...base, verdict: 'certified', summary, hypotheses: doubts };
}

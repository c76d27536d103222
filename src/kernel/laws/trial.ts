import type { Bounds } from '../../number/bounds';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { type Degree, variableDegree, worstDegree } from '../../number/residue/degree';
import { keyedQuantities } from '../../number/residue/keyed-quantities';
import { isPlain, isZero, radicalRing } from '../../number/residue/radical';
import { randomOracle, randomPrimes } from '../../number/residue/random-residues';
import { noResidue } from '../../number/residue/residue';
import { residueField } from '../../number/residue/residue-field';
import { anySign, negative, nonNegative, positive, type Signs } from '../../number/residue/signs';
import type { Condition } from '../../operation/operation';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { obligationsOfNode } from '../../tensor/obligations';
import type { Plan } from '../../tensor/plan';
import { withoutLaws } from '../certificate';
import type { Functional } from '../residues/functionals';
import { createModel, signsOfBounds } from '../residues/model';
import { trialBound } from '../residues/trial-bound';
import type { Definedness } from './definedness';
import { lawfulSystem, variable } from './lawful-system';
import { learn, type Point } from './point';
import { isNothing, quantity, type Value } from './value';
import type { Way } from './ways';

/** What all trials of one identity share. */
export interface Setting {
  readonly graph: Graph;
  readonly plan: Plan;
  /** What must vanish. */
  readonly differences: readonly Node[];
  readonly functionals: readonly Functional[];
  readonly bounds: ReadonlyMap<number, Bounds>;
  readonly definedness: Definedness;
  /** Whether signs are of use: not to equations of field operations. */
  readonly usesSigns: boolean;
  /** Points that may be tried for one trial, as some have no value. */
  readonly attempts: number;
  /** Asked for leave, before all steps are done and between them. */
  readonly spend: { readonly all: () => void; readonly step: () => void };
}

/** `bound` on the probability that all differences vanish by chance, with the unknown signs that were met. */
export type Outcome =
  | { readonly outcome: 'zero'; readonly bound: number; readonly signs: readonly string[] }
  | { readonly outcome: 'nonzero' }
  /** Something has no value at this point. */
  | { readonly outcome: 'none' };

/** What the ways of one trial share, so that what has one name in two of them is one quantity: its roots and free variables. */
export type Place = Pick<Point, 'field' | 'ring' | 'oracle'>;

export function placeAt(seed: string): Place {
  const field = residueField(randomPrimes(randomStream(hashKey(seed, 'prime'))));
  return { field, ring: radicalRing(field), oracle: randomOracle(hashKey(seed, 'atom')) };
}

/** Evaluates the differences at one random point modulo random primes, at the place of its seed. */
export function lawfulTrial(setting: Setting, way: Way, place: Place, seed: string): Outcome {
  const { differences, attempts } = setting;
  const point = pointOf(setting, way, place);
  const elements = valuesAt(point, setting, seed);
  const found = differences.flatMap((node) => [...elements(node)]);
  if (found.some(isNothing)) return { outcome: 'none' };
  if (found.some(({ residue }) => !isZero(residue))) return { outcome: 'nonzero' };
  noteArguments(point, setting, elements);
  return {
    outcome: 'zero',
    bound: trialBound({ difference: worst(found), keyed: point.keyed, attempts }),
    signs: [...point.symbols.keys()],
  };
}

const worst = (values: readonly Value[]): Degree =>
  values.map(({ degree }) => degree).reduce(worstDegree, variableDegree);

/** Functions recognise their arguments. */
function noteArguments({ keyed }: Point, { plan }: Setting, elements: Elements<Value>): void {
  for (const { node } of plan)
    if (node.kind === 'apply') keyed.note(worst(node.args.flatMap((arg) => [...elements(arg)])), elements(node).length);
}

/** The signs that a node may have at its elements, by those of its parts, and a bound on the probability that chance misleads. */
export function likelySigns(
  setting: Setting,
  node: Node,
  seed: string,
): { readonly signs: Signs; readonly bound: number } {
  const point = pointOf(setting, { choices: null, trace: withoutLaws.traces[''] }, placeAt(seed));
  const elements = valuesAt(point, setting, seed);
  noteArguments(point, setting, elements);
  const values = elements(node);
  const signs = values.some(isNothing) ? anySign : values.reduce<Signs>((all, value) => all | value.signs, 0);
  return { signs, bound: trialBound({ difference: variableDegree, keyed: point.keyed, attempts: 1 }) };
}

/** The values of the differences, as texts; null where one has none. */
export function keysAt(setting: Setting, seed: string): readonly string[] | null {
  const point = pointOf(setting, { choices: null, trace: withoutLaws.traces[''] }, placeAt(seed));
  const elements = valuesAt(point, setting, seed);
  const values = setting.differences.flatMap((node) => [...elements(node)]);
  return values.some(isNothing) ? null : values.map(({ residue }) => point.ring.key(residue));
}

function pointOf({ definedness }: Setting, { choices, trace }: Way, place: Place): Point {
  return {
    ...place,
    keyed: keyedQuantities(),
    tellsSigns: !definedness.hasOpenBranch,
    facts: new Map(),
    tangents: new Map(),
    symbols: new Map(),
    choices,
    trace,
    forms: new Map(trace.forms),
    leaves: [],
    applications: 0,
    named: new Set(trace.atoms.flatMap((atom) => ('value' in atom ? [atom.value] : []))),
    values: new Map(),
    atoms: new Map(),
  };
}

function valuesAt(
  point: Point,
  { graph, plan, functionals, bounds, definedness, usesSigns, spend }: Setting,
  seed: string,
): Elements<Value> {
  const { ring, field, trace } = point;
  const model = createModel<Value>(
    {
      // What it computes is no application of the plan.
      system: lawfulSystem({ ...point, forms: new Map(), named: new Set() }),
      leaf: (residue, signs, degree) => variable(point, quantity(residue, degree, signs)),
      residueOf: ({ residue }) => (isPlain(residue) ? residue : noResidue),
      key: ({ residue }) => ring.key(residue),
    },
    field,
    seed,
    functionals,
  );
  function run(): Elements<Value> {
    spend.all();
    point.applications = 0;
    point.values.clear();
    point.atoms.clear();
    const known = new Map<number, readonly Value[]>();
    const observe = (node: Node, values: readonly Value[]): void => {
      spend.step();
      if (trace.gathers) known.set(node.id, values);
      if (!usesSigns || !definedness.certain.has(node.id)) return;
      const told = signsOfBounds(bounds.get(node.id) as Bounds);
      for (let i = 0; i < values.length; i++) {
        const value = values[i] as Value;
        if (!isNothing(value)) value.signs &= told;
      }
      // Whatever has the same residue has the same sign.
      if (!trace.gathers) return;
      if (told !== anySign) for (const value of values) learn(point, value, told);
      for (const { subject, condition } of obligationsOfNode(graph, node))
        for (const value of known.get(subject.id) ?? []) learn(point, value, signsWhere[condition]);
    };
    return evaluate(plan, lawfulSystem(point), { ...model, observe });
  }
  if (trace.gathers) run();
  return run();
}

/** The signs that a condition leaves. */
export const signsWhere: { readonly [C in Condition]: Signs } = {
  nonzero: negative | positive,
  positive,
  nonnegative: nonNegative,
};

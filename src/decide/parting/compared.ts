import type { EngineContext } from '../../engine/engine';
import { scanPoint } from '../../engine/search/float-scan';
import type { FollowedCall, SeenValue } from '../../language/code';
import { float64 } from '../../number/float64';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { comparison } from '../../point/comparison';
import { type ConcreteClaim, concreteClaim } from '../../point/concrete-claim';
import { exactValue, type Point } from '../../point/point';
import { randomValues } from '../../point/random-values';
import { readTensor } from '../../point/read-tensor';
import { settler } from '../../point/settle';
import { simpleValues } from '../../point/simple-values';
import { statementSeed } from '../../statement/statement-seed';
import type { Witness } from '../../statement/witness';
import { elementCount } from '../../tensor/axis';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { computedBy } from './computed-by';
import type { CallBeside } from './parting-of';
import { type ValuesAt, valuesAt } from './values-at';

/** Values with more elements are not looked at; of the other side not more values than these, and none with more elements. */
const elementLimit = 4096;
const otherLimit = 400;
const largest = 100_000;

/** Scalar operations of one evaluation at all points. */
const costLimit = 12_000_000;

/** Random points, and how many are drawn for one that satisfies the assumptions. */
const randomPoints = 3;
const drawLimit = 40;

/** What a call computes beside what the other side does. */
export interface Compared extends CallBeside {
  readonly followed: FollowedCall;
  /** What the other side is made of, itself among it; whether that is all of it. */
  readonly others: readonly Node[];
  readonly isComplete: boolean;
  /** The witness; null where it is not shown whole. */
  readonly witness: Point | null;
  readonly random: readonly Point[];
  /** All of these. */
  readonly points: readonly Point[];
  readonly values: ValuesAt;
  /** Whether a value is among those of the other side, in whatever shape, or among the inputs: at all points. */
  readonly isComputed: (node: Node) => boolean;
  /** Values that are none of the other side's, or parts of its means, and of which nothing is made that is. */
  readonly astray: readonly Astray[];
}

/** A value that is astray, with its number among those that the call computes. */
export interface Astray extends SeenValue {
  readonly at: number;
}

/** Null where the sides are not made of numbers alone, or too large. */
export function compared(beside: CallBeside, witness: Witness, context: EngineContext): Compared | null {
  const { call, own, other } = beside;
  const followed = call.follow();
  if (followed === null || followed.result !== call.result) return null;
  const nodes = reachable([own, other, ...followed.values.map(({ node }) => node)]);
  if (nodes.some(({ kind }) => kind === 'apply' || kind === 'expect')) return null;
  const { at, random } = pointsFor(beside, nodes, witness, context);
  if (random.length < randomPoints) return null;
  const points = at === null ? random : [...random, at];
  const inputs = nodes.filter(({ kind }) => kind === 'input');
  const { computed, isPartOfMean } = computedBy(other);
  const others = computed.filter((node) => elementCount(node.axes) <= largest).slice(-otherLimit);
  const seen = followed.values.filter(({ node }) => elementCount(node.axes) <= elementLimit);
  const values = valuesAt([own, ...others, ...inputs, ...seen.map(({ node }) => node)], points, {
    limit: costLimit,
    spend: context.spend,
  });
  if (values === null) return null;
  const isComputed = among(values, [...others, ...inputs]);
  const astray = astrayIn(followed.values, among(values, [...others.filter((node) => !isPartOfMean(node)), ...inputs]));
  const isComplete = others.length === computed.length;
  return { ...beside, followed, others, isComplete, witness: at, random, values, points, isComputed, astray };
}

/** Whether all elements of a node are elements of one of these. */
function among(values: ValuesAt, nodes: readonly Node[]): (node: Node) => boolean {
  const sets = nodes.map((node) => new Set(values.keys(node) ?? []));
  const known = new Map<Node, boolean>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const keys = values.keys(node);
    // Of what has no value at a random point nothing is said.
    const isAmong = keys === null || sets.some((set) => keys.every((key) => set.has(key)));
    known.set(node, isAmong);
    return isAmong;
  };
}

function astrayIn(seen: readonly SeenValue[], isKnown: (node: Node) => boolean): Astray[] {
  const isLooked = ({ node }: SeenValue): boolean =>
    elementCount(node.axes) <= elementLimit && inputsOf([node]).length > 0;
  const made = seen.map((each) => isLooked(each) && isKnown(each.node));
  const below = seen.map(({ own }, i) => (made[i] === true ? new Set(reachable([own])) : null));
  return seen.flatMap((each, at) => {
    if (!isLooked(each) || made[at] === true) return [];
    const isRedeemed = below.some((nodes, later) => later > at && nodes !== null && nodes.has(each.own));
    return isRedeemed ? [] : [{ ...each, at }];
  });
}

interface Points {
  readonly at: Point | null;
  /** Random points that satisfy the assumptions. */
  readonly random: readonly Point[];
}

function pointsFor(
  { sizes, claim: { assumptions }, statement }: CallBeside,
  nodes: readonly Node[],
  witness: Witness,
  context: EngineContext,
): Points {
  const concrete = concreteClaim({
    statements: [comparison(statement)],
    assumptions: assumptions.map((assumption) => comparison(assumption)),
    chosen: [],
    laws: [],
    limit: false,
    isOfCode: false,
  });
  const symbols = [...new Set([...inputsOf(nodes), ...concrete.inputs])];
  const seed = statementSeed(context.seed, { statements: [statement], assumptions });
  const stream = randomStream(hashKey(seed, 'parting', Object.values(sizes).join()));
  const random: Point[] = [];
  const settle = settler(concrete);
  for (let drawn = 0; drawn < drawLimit && random.length < randomPoints; drawn++) {
    const point = settle(
      new Map(symbols.map((symbol) => [symbol, randomValues(symbol, 'generic', simpleValues(symbol.domain), stream)])),
    );
    if (point !== null && isAdmissible(concrete, point)) random.push(point);
  }
  return { at: pointOf(witness, symbols), random };
}

/** The point that a witness shows; null where it does not show all of it. */
function pointOf({ values }: Witness, symbols: readonly InputSymbol[]): Point | null {
  const shown = new Map(values.map(({ name, value }) => [name, value]));
  const point: Point = new Map(
    symbols.flatMap((symbol) => {
      const elements = readTensor(shown.get(symbol.name) ?? '', symbol.name, symbol.axes);
      return elements === null ? [] : [[symbol, elements.map(exactValue)] as const];
    }),
  );
  return point.size < symbols.length ? null : point;
}

const isAdmissible = (claim: ConcreteClaim, point: Point): boolean => scanPoint(claim, point, float64).admissible;

import { complain, unsupported } from '../python/fault';
import { mergedSpan, type Span, sameSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { axisFor } from './broadcast';
import { axisOf, type Dim, isUnit, showShape, type Values, values } from './values';

/** A length of a new shape, or −1 for what is left. */
export type WantedDim = Dim | 'rest';

/** The new shape, with what is left filled in. */
export function shapeFor(dims: readonly Dim[], wanted: readonly WantedDim[]): Dim[] {
  const known = wanted.filter((each) => each !== 'rest');
  const misfit = (): never =>
    complain(
      'RuntimeError',
      `shape ${showShape(wanted.map((each) => (each === 'rest' ? { size: -1 } : each)))} is invalid for input of shape ${showShape(dims)}`,
      'The number of elements must stay the same.',
    );
  if (wanted.length - known.length > 1)
    return complain('RuntimeError', 'only one dimension can be inferred', 'Write -1 once.');
  const rest = restOf(dims, known);
  if (rest === null) return misfit();
  if (wanted.includes('rest'))
    return wanted.map((each) => (each === 'rest' ? { ...rest, label: labelLike(dims, rest) } : each));
  if (!isUnit(rest)) return misfit();
  return [...known];
}

/** The length that is left of a whole when others are taken out; null where it is none. */
function restOf(dims: readonly Dim[], known: readonly Dim[]): Span | null {
  const factors = (spans: readonly Span[]): { readonly number: number; readonly any: Span[] } => {
    const parts = spans.flatMap((each) => (each.extent?.kind === 'merged' ? each.extent.parts : [each]));
    const any = parts.filter(({ extent }) => extent !== undefined);
    return { number: parts.filter(({ extent }) => extent === undefined).reduce((n, { size }) => n * size, 1), any };
  };
  const [whole, taken] = [factors(dims), factors(known)];
  if (whole.number % taken.number !== 0) return null;
  const left = [...whole.any];
  for (const part of taken.any) {
    const at = left.findIndex((each) => sameSpan(each, part));
    if (at < 0) return unsupported('a shape that fits at some sizes alone', 'List the sizes.');
    left.splice(at, 1);
  }
  const number = whole.number / taken.number;
  return mergedSpan([...left, ...(number === 1 && left.length > 0 ? [] : [{ size: number }])]);
}

/** The label of the one dimension that has this length. */
function labelLike(dims: readonly Dim[], span: Span): string | null {
  const alike = dims.filter((each) => sameSpan(each, span) && !isUnit(each));
  return alike.length === 1 ? (alike[0]?.label ?? null) : null;
}

/** The same elements, in the same order, in another shape of as many. */
export function reshaped(graph: Graph, of: Values, shape: readonly Dim[]): Values {
  const old = of.dims.flatMap((each, i) => (isUnit(each) ? [] : [{ each, name: axisOf(of.dims.length, i) }]));
  const fresh = shape.flatMap((each, i) => (isUnit(each) ? [] : [{ each, name: axisOf(shape.length, i) }]));
  const aside = graph.rename(of.node, Object.fromEntries(old.map(({ name }, i) => [name, `from:${i}`])));
  const labels = new Map<string, string | null>();
  let node: Node = aside;
  for (const { from, to } of groupsOf(
    old.map(({ each }) => each),
    fresh.map(({ each }) => each),
  )) {
    const sources = from.map((i) => `from:${i}`);
    const targets = to.map((i) => fresh[i] as (typeof fresh)[number]);
    const [only, another] = targets;
    if (only === undefined) continue;
    if (from.length === 1) labels.set(only.name, old[from[0] as number]?.each.label ?? null);
    const merged = sources.length === 1 ? (sources[0] as string) : 'from:merged';
    if (sources.length > 1) node = graph.move(node, { move: 'merge', axes: sources, into: merged });
    node =
      another === undefined
        ? graph.rename(node, { [merged]: only.name })
        : graph.move(node, { move: 'split', axis: merged, into: targets.map(({ each, name }) => axisFor(each, name)) });
  }
  const dims = shape.map((each, i): Dim => {
    const name = axisOf(shape.length, i);
    const isWhole = of.dims.some((own) => sameSpan(own, each));
    return each.label === null && isWhole && labels.has(name) ? { ...each, label: labels.get(name) ?? null } : each;
  });
  return values(node, dims, of.dtype);
}

interface Group {
  readonly from: number[];
  readonly to: number[];
}

/** Runs of old dimensions, and the runs of new ones with as many elements. */
function groupsOf(old: readonly Dim[], fresh: readonly Dim[]): Group[] {
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const group: Group = { from: [], to: [] };
    const takeOld = (): boolean => i < old.length && group.from.push(i++) > 0;
    const takeNew = (): boolean => j < fresh.length && group.to.push(j++) > 0;
    takeOld();
    takeNew();
    for (;;) {
      const [a, b] = [spanOfAll(old, group.from), spanOfAll(fresh, group.to)];
      if (sameSpan(a, b)) break;
      const isGrown = a.size < b.size ? takeOld() : a.size > b.size ? takeNew() : takeOld() || takeNew();
      if (!isGrown) return unsupported('a shape that fits at some sizes alone', 'List the sizes.');
    }
    groups.push(group);
  }
  return groups;
}

const spanOfAll = (dims: readonly Dim[], which: readonly number[]): Span =>
  mergedSpan(which.map((i) => dims[i] as Dim));

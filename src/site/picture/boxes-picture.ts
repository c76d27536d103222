import { outermostExpectations } from '../../integral/outermost';
import { isBounded } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import { graphCalculus } from '../../tensor/graph-calculus';
import type { Node } from '../../tensor/node';
import { noiseFamilies } from '../../tensor/noise/table';
import { plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { casesOf } from './cases';
import { type Box, type Chart, emptyChart, type Place } from './chart';
import { isCheap } from './is-cheap';
import { valuesOn, visiblePart } from './line-of';
import type { Subject } from './subject';

const count = 48;
const shown = 241;

/** An integrand of a claim that was certified, enclosed over boxes. */
export function boxesPicture({ problem, result, claim }: Subject): Chart | null {
  const isCertified = result.evidence.some(({ verdict, engine }) => verdict === 'certified' && engine === 'enclosure');
  if (!isCertified || (claim.instances.length === 0 && result.verdict !== 'certified')) return null;
  for (const { graph, statements } of casesOf(problem)) {
    for (const { left, right } of statements) {
      const found = [left, right].flatMap(outermostExpectations).map((node) => integrandOf(graph, node));
      const integrand = found.find((each) => each !== null);
      const chart = integrand ? drawn(integrand) : null;
      if (chart !== null) return chart;
    }
  }
  return null;
}

interface Integrand {
  readonly variable: InputSymbol;
  readonly body: Node;
}

/** Of an integral over one number, or an expectation over one draw, what is integrated over the line. */
function integrandOf(graph: Graph, { variable, args: [body] }: Node<'expect'>): Integrand | null {
  const { measure, axes } = variable;
  const isOpen = reachable([body]).some(
    (node) => node.kind === 'expect' || node.kind === 'apply' || (node.kind === 'input' && node.symbol !== variable),
  );
  if (isOpen || elementCount(axes) !== 1 || elementCount(body.axes) !== 1 || !isCheap([body])) return null;
  if (measure?.kind === 'lebesgue') return { variable, body };
  if (measure?.kind !== 'standard') return null;
  const { support, density } = noiseFamilies[measure.family];
  return support === 'line'
    ? { variable, body: graph.mul(density(graphCalculus(graph), graph.input(variable)), body) }
    : null;
}

function drawn({ variable, body }: Integrand): Chart | null {
  const range = visiblePart([body], variable);
  const boxes = boxesOver(body, range);
  if (boxes === null) return null;
  const width = (range[1] - range[0]) / count;
  const [low, high] = [
    boxes.reduce((sum, box) => sum + box.low, 0) * width,
    boxes.reduce((sum, box) => sum + box.high, 0) * width,
  ];
  return {
    ...emptyChart,
    title: 'An integrand of the claim, enclosed over boxes',
    across: { label: 'variable of integration', from: range[0], to: range[1] },
    boxes,
    curves: [{ label: 'integrand', tone: 'left', places: valuesOn(body, variable, range, shown) }],
    caption: `An integrand of the claim with bounds over ${count} boxes, by interval arithmetic. These alone put its integral over this range between ${outward(low, Math.floor)} and ${outward(high, Math.ceil)}; the verdict rests on finer ones.`,
  };
}

/** A bound with three decimals, rounded away from what it bounds. */
const outward = (bound: number, round: (value: number) => number): string => (round(1000 * bound) / 1000).toFixed(3);

function boxesOver(body: Node, [from, to]: Place): Box[] | null {
  const steps = plan([body]);
  const width = (to - from) / count;
  const boxes = Array.from({ length: count }, (_, i): Box | null => {
    const [a, b] = [from + i * width, from + (i + 1) * width];
    const bounds = evaluate(steps, interval, { input: () => [{ lo: a, hi: b, maybeUndefined: false }] })(body)[0];
    return bounds === undefined || bounds.maybeUndefined || !isBounded(bounds)
      ? null
      : { from: a, to: b, low: bounds.lo, high: bounds.hi };
  });
  return boxes.every((box) => box !== null) ? boxes : null;
}

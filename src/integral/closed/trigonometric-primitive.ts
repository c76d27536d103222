import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import type { Form, Search } from './compositions';
import { polynomialAt } from './polynomial';

/** factor·sin(start + slope·u), or the cosine. */
interface Wave {
  readonly operation: 'sin' | 'cos';
  readonly factor: Node;
  readonly start: Node;
  readonly slope: Node;
}

/** The most sines and cosines of a product. */
const factorLimit = 6;

/** Of c·uⁿ·e^(pu) times sines and cosines of lines, whose product is a sum of such. */
export const trigonometricPrimitive: Form = ({ coefficient, powers, exponent }, search) => {
  const { own, u } = search;
  const [growth, ...rest] = exponent;
  const isSlope = growth === undefined || (growth.powers.size === 1 && growth.powers.get(u) === 1);
  const n = powers.get(u) ?? 0;
  if (rest.length > 0 || !isSlope || n < 0) return null;
  const factors = [...powers].filter(([node]) => node !== u);
  if (factors.length === 0 || factors.reduce((total, [, k]) => total + Math.abs(k), 0) > factorLimit) return null;
  let waves: readonly Wave[] = [{ operation: 'cos', factor: coefficient, start: own.zero, slope: own.zero }];
  for (const [node, k] of factors) {
    const wave = waveOf(search, node);
    if (wave === null || k < 0) return null;
    for (let i = 0; i < k; i++) waves = waves.flatMap((each) => product(search, each, wave));
  }
  const p = growth?.coefficient ?? own.zero;
  return waves.map((wave) => primitive(search, wave, n, p)).reduce((sum, each) => own.add(sum, each), own.zero);
};

function waveOf({ own, polynomial }: Search, node: Node): Wave | null {
  if (node.kind !== 'map' || (node.operation !== 'sin' && node.operation !== 'cos')) return null;
  const [start = own.zero, slope, ...rest] = polynomial(node.args[0] as Node) ?? [];
  if (slope === undefined || rest.length > 0) return null;
  return { operation: node.operation, factor: own.one, start, slope };
}

/** sin a cos b = (sin(a + b) + sin(a − b))/2, cos a cos b = (cos(a − b) + cos(a + b))/2, sin a sin b = (cos(a − b) − cos(a + b))/2. */
function product({ graph, own }: Search, a: Wave, b: Wave): Wave[] {
  if (isLiteral(a.slope, 0n) && isLiteral(a.start, 0n) && a.operation === 'cos')
    return [{ ...b, factor: own.mul(a.factor, b.factor) }];
  if (a.operation === 'cos' && b.operation === 'sin') return product({ graph, own } as Search, b, a);
  const factor = own.div(own.mul(a.factor, b.factor), graph.constant(2));
  const sum = { start: own.add(a.start, b.start), slope: own.add(a.slope, b.slope) };
  const difference = { start: own.sub(a.start, b.start), slope: own.sub(a.slope, b.slope) };
  if (a.operation !== b.operation)
    return [
      { operation: 'sin', factor, ...sum },
      { operation: 'sin', factor, ...difference },
    ];
  const added = a.operation === 'cos' ? factor : own.neg(factor);
  return [
    { operation: 'cos', factor, ...difference },
    { operation: 'cos', factor: added, ...sum },
  ];
}

/**
 * (P sin + Q cos)e^(pu) with polynomials P, Q, whose coefficients from the highest on are (p r + a s, p s − a r)/(p² + a²), where r and s
 * are what is left of those of the sine and of the cosine.
 */
function primitive({ graph, own, u }: Search, wave: Wave, n: number, p: Node): Node {
  const { operation, factor, start, slope: a } = wave;
  const isFlat = isLiteral(a, 0n);
  const angle = own.add(start, own.mul(a, u));
  const [sin, cos] = [graph.unary('sin', angle), graph.unary('cos', angle)];
  const growing = (value: Node): Node => (isLiteral(p, 0n) ? value : own.mul(value, graph.unary('exp', own.mul(p, u))));
  if (isFlat && isLiteral(p, 0n)) {
    const power = own.div(graph.power(u, n + 1), graph.constant(n + 1));
    return own.mul(own.mul(factor, operation === 'sin' ? sin : cos), power);
  }
  const norm = isLiteral(p, 0n) ? own.mul(a, a) : own.add(own.mul(p, p), own.mul(a, a));
  const [ofSine, ofCosine]: [Node[], Node[]] = [[], []];
  for (let j = n; j >= 0; j--) {
    const rightOf = (is: 'sin' | 'cos'): Node => (j === n && operation === is ? factor : own.zero);
    const r = own.sub(rightOf('sin'), own.times(ofSine[j + 1] ?? own.zero, j + 1));
    const s = own.sub(rightOf('cos'), own.times(ofCosine[j + 1] ?? own.zero, j + 1));
    ofSine[j] = own.div(own.add(own.mul(p, r), own.mul(a, s)), norm);
    ofCosine[j] = own.div(own.sub(own.mul(p, s), own.mul(a, r)), norm);
  }
  const parts = own.add(
    own.mul(polynomialAt(graph, own, ofSine, u), sin),
    own.mul(polynomialAt(graph, own, ofCosine, u), cos),
  );
  return growing(parts);
}

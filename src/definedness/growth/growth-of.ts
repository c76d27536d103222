import { type Bounds, isNegative, isNonzero, isPositive, within } from '../../number/bounds';
import { compare, fraction, zero } from '../../number/fraction';
import { affineIn } from '../../tensor/affine';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { type Exponent, flat, least, level } from './exponent';
import { fixedParts } from './fixed-parts';
import {
  bounded,
  eitherOf,
  type Growth,
  isOfOneSign,
  mostOf,
  sizeFrom,
  sumOf,
  timesOf,
  unknown,
  valueFrom,
} from './growth';
import { ofMap, ofPower } from './operations';
import { averaged, growthOfVariable, integrated, sizeOfVariable } from './variables';
import { boundsAt, growthAt, type Setting, type Walk } from './walk';

/** How an expression grows in integration variables. Unknown functions are taken for bounded ones, and bijections for some that grow linearly. */
export function growthOf(root: Node, setting: Setting): Growth {
  const nodes = reachable([root]);
  const means = new Set<Node>();
  for (const node of nodes) if (node.kind === 'expect' || node.args.some((arg) => means.has(arg))) means.add(node);
  const varies = (node: Node): boolean => [...node.free].some((variable) => setting.variables.has(variable));
  const walk: Walk = {
    ...setting,
    known: new Map(),
    fixed: fixedParts(root, setting.moving, setting.bounds),
    isFixed: (node) => !varies(node) && !means.has(node),
  };
  for (const node of nodes) walk.known.set(node.id, walk.isFixed(node) ? ofFixed(walk, node) : ofVarying(walk, node));
  return walk.known.get(root.id) as Growth;
}

function ofFixed({ fixed }: Walk, node: Node): Growth {
  const coefficient = fixed.coefficient(node);
  if (coefficient === null) return unknown;
  return isNonzero(coefficient) ? { ...bounded, below: flat } : bounded;
}

function ofVarying(walk: Walk, node: Node): Growth {
  const bounds = boundsAt(walk, node);
  return withPole(walk, node, tightened(ofNode(walk, node), bounds));
}

/** With what bounds of the value say. */
function tightened(growth: Growth, bounds: Bounds): Growth {
  const orFlat = (e: Exponent | null): Exponent => (e === null ? flat : least(e, flat));
  let { up, down, above, below } = growth;
  if (bounds.high !== null) up = orFlat(up);
  if (bounds.low !== null) down = orFlat(down);
  if (bounds.low !== null && bounds.high !== null) above = orFlat(above);
  if (above === null && up !== null && down !== null) above = sizeFrom(up, down);
  const isApart =
    (bounds.low !== null && compare(bounds.low, zero) > 0) || (bounds.high !== null && compare(bounds.high, zero) < 0);
  if (isApart) below = orFlat(below);
  const value = above && valueFrom(above);
  return { up: up ?? value, down: down ?? value, above, below };
}

/**
 * An affine function of a variable, with a slope that is a number other than 0, is near 0 where it has its root: where that moves there is no
 * one function that bounds the reciprocal.
 */
function withPole({ graph, variables, fixed, moving }: Walk, node: Node, growth: Growth): Growth {
  if (growth.below !== null || node.axes.length > 0 || node.kind === 'input') return growth;
  if (growth.up === null || growth.down === null) return growth;
  const own = [...node.free].filter((variable) => variables.has(variable));
  const along = own.filter((variable) => {
    const affine = affineIn(graph, node, variable);
    if (affine === null || affine.slope.free.size > 0 || !isNonzero(rootBounds(affine.slope))) return false;
    return moving === null || !reachable([affine.slope]).includes(moving);
  });
  const [first] = along;
  if (first === undefined) return growth;
  const terms = new Map(own.length === 1 ? [[first, { ...level, degree: -1 }]] : []);
  const those = new Set(fixed.moves(node) ? [] : along);
  const pole = (order: 1 | -1): Exponent['poles'] => new Map([[node, { order, along: those }]]);
  const above = sumOf(growth.above, { terms: flat.terms, poles: pole(-1) });
  return { ...growth, above, below: { terms, poles: pole(1) } };
}

function ofNode(walk: Walk, node: Node): Growth {
  const of = (arg: Node): Growth => growthAt(walk, arg);
  switch (node.kind) {
    case 'input':
      return ofInput(node);
    case 'literal':
    case 'named':
      return bounded;
    case 'map':
      return ofMap(walk, node);
    case 'power':
      return ofPower(walk, node);
    case 'reduce':
      return ofReduction(walk, node);
    case 'move': {
      const growth = of(node.args[0]);
      if (node.movement.move !== 'pad') return growth;
      return { ...growth, up: mostOf(growth.up, flat), down: mostOf(growth.down, flat), below: null };
    }
    case 'concat':
      return node.args.map(of).reduce(eitherOf);
    case 'matrix': {
      const rows = node.args[0].axes.filter(({ name }) => name === node.rows);
      const { above } = of(node.args[0]);
      // Of a determinant it is known not to be 0 where it is that of the derivative of an unknown bijection.
      const below = isNonzero(boundsAt(walk, node)) ? flat : null;
      return node.operation === 'det' ? { ...unknown, above: timesOf(above, countOf(walk, rows)), below } : unknown;
    }
    case 'apply':
      return ofFunction(walk, node);
    case 'expect':
      return ofMean(walk, node);
  }
}

function ofInput(node: Node<'input'>): Growth {
  const { symbol } = node;
  return {
    up: growthOfVariable(symbol, 1),
    down: growthOfVariable(symbol, -1),
    above: sizeOfVariable(symbol, node, 1),
    below: sizeOfVariable(symbol, node, -1),
  };
}

const single = fraction(1n);

/** How many elements there are along axes. */
const countOf = ({ isAnySize }: Walk, axes: Node['axes']): Bounds => {
  const isOpen = isAnySize || axes.some(({ extent }) => extent !== undefined);
  const count = fraction(BigInt(elementCount(axes)));
  return isOpen ? { ...within(single, single), high: null, highOpen: true } : within(count, count);
};

function ofReduction(walk: Walk, node: Node<'reduce'>): Growth {
  const [arg] = node.args;
  const growth = growthAt(walk, arg);
  const count = countOf(
    walk,
    arg.axes.filter(({ name }) => node.over.includes(name)),
  );
  const below = isOfOneSign(boundsAt(walk, arg)) ? growth.below : null;
  switch (node.reduction) {
    case 'sum':
      return { up: timesOf(growth.up, count), down: timesOf(growth.down, count), above: growth.above, below };
    case 'prod':
      return { ...unknown, above: timesOf(growth.above, count), below: timesOf(growth.below, count) };
    case 'max':
    case 'min':
      return { ...growth, below };
  }
}

function ofFunction(walk: Walk, node: Node<'apply'>): Growth {
  const below = isNonzero(boundsAt(walk, node)) ? flat : null;
  const isMap = node.symbol.kind === 'bijection' && node.derivatives.length === 0;
  if (!isMap) return { ...bounded, below };
  const grown = node.args.map((arg) => growthAt(walk, arg)).reduce((a, b) => eitherOf(a, b));
  const size = mostOf(mostOf(grown.up, grown.down), flat);
  return { ...unknown, up: size, down: size };
}

/** Whether a declared density enters an integral over a space: what it gives to far out is its own. */
export const isOfMass = (body: Node, variable: InputSymbol): boolean =>
  variable.measure?.kind === 'lebesgue' &&
  reachable([body]).some((node) => node.kind === 'apply' && node.symbol.kind === 'density' && node.free.has(variable));

function ofMean(walk: Walk, { variable, args: [body] }: Node<'expect'>): Growth {
  const growth = growthAt(walk, body);
  const { measure } = variable;
  if (measure?.kind === 'finite') return { ...growth, below: isOfOneSign(boundsAt(walk, body)) ? growth.below : null };
  const above = growth.above && integrated(growth.above, variable);
  if (measure?.kind === 'lebesgue' && !isOfMass(body, variable)) return { ...unknown, above };
  const mean = (e: Exponent | null): Exponent | null => e && averaged(e, variable);
  // The logarithm of a mean is at least the mean of the logarithm.
  const isSigned = isPositive(boundsAt(walk, body)) || isNegative(boundsAt(walk, body));
  if (measure?.kind === 'lebesgue')
    return { ...unknown, above: mean(growth.above), below: isSigned ? mean(growth.below) : null };
  return { up: mean(growth.up), down: mean(growth.down), above, below: isSigned ? mean(growth.below) : null };
}

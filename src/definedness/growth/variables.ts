import { isNegative, isNonPositive, negated, within } from '../../number/bounds';
import { compare, half, one } from '../../number/fraction';
import type { Node } from '../../tensor/node';
import { noiseFamilies } from '../../tensor/noise/table';
import type { InputSymbol } from '../../tensor/symbol';
import { type Exponent, flat, level, nothing, type Pole, type Term } from './exponent';

type Side = 'right' | 'left';
type Tail = 'gaussian' | 'exponential' | 'any' | 'none' | 'constant';

const sides: readonly Side[] = ['right', 'left'];

/** How what a variable is integrated against falls off to a side. A declared density is taken for one that is 0 far out. */
function tailOf({ measure, domain }: InputSymbol, side: Side): Tail {
  if (measure?.kind === 'standard') return noiseFamilies[measure.family].tails[side];
  if (measure?.kind !== 'lebesgue') return 'none';
  if (domain.kind !== 'interval') return 'constant';
  return (side === 'right' ? domain.high : domain.low) === null ? 'constant' : 'none';
}

/** The sides to which there is something far out. */
export const growingSides = (variable: InputSymbol): readonly Side[] =>
  sides.filter((side) => tailOf(variable, side) !== 'none');

const once = within(one, one);

/** How a variable, or its negative, grows. */
export function growthOfVariable(variable: InputSymbol, sign: 1 | -1): Exponent {
  const rate = (side: Side): Term['right'] => {
    if (tailOf(variable, side) === 'none') return nothing;
    const isUpwards = (side === 'right') === (sign === 1);
    // Of one element among several only what bounds all of them together is said.
    return isUpwards ? once : variable.axes.length > 0 ? nothing : negated(once);
  };
  const term: Term = { square: nothing, right: rate('right'), left: rate('left'), degree: 0 };
  return { terms: new Map([[variable, term]]), poles: flat.poles };
}

/** |z| = (1 + |z|)/(1 + 1/|z|) itself, and 1/|z|. */
export function sizeOfVariable(variable: InputSymbol, node: Node, sign: 1 | -1): Exponent {
  const isOne = variable.axes.length === 0;
  const degree = sign === 1 ? 1 : isOne ? -1 : 0;
  const pole: Pole = { order: -sign, along: new Set([variable]) };
  return {
    terms: new Map([[variable, { ...level, degree }]]),
    poles: sign === 1 && !isOne ? flat.poles : new Map([[node, pole]]),
  };
}

/** Whether e^exponent has a finite integral over a variable, and what is left of it then; null if that is not shown. */
export function integrated({ terms, poles }: Exponent, variable: InputSymbol): Exponent | null {
  const term = terms.get(variable) ?? level;
  if (!sides.every((side) => falls(term, side, tailOf(variable, side)))) return null;
  const [own, others] = [new Map<Node, Pole>(), new Map<Node, Pole>()];
  for (const [node, pole] of poles) {
    if (pole.order <= 0) continue;
    const isOwn = pole.along.has(variable);
    if (!isOwn && node.free.has(variable)) return null;
    (isOwn ? own : others).set(node, pole);
  }
  // Hölder's inequality: each factor to the power at which its pole has the order of all of them.
  const order = [...own.values()].reduce((total, pole) => total + pole.order, 0);
  if (!(order < 1)) return null;
  return { terms: new Map([...terms].filter(([other]) => other !== variable)), poles: others };
}

function falls({ square, degree, ...rates }: Term, side: Side, tail: Tail): boolean {
  const rate = rates[side];
  const isBelow = (bounds: Term['right'], limit: typeof one): boolean => {
    const order = bounds.high === null ? 1 : compare(bounds.high, limit);
    return order < 0 || (order === 0 && bounds.highOpen);
  };
  switch (tail) {
    case 'any':
    case 'none':
      return true;
    case 'gaussian':
      return isBelow(square, half);
    case 'exponential':
      return isNegative(square) || (isNonPositive(square) && isBelow(rate, one));
    case 'constant':
      if (isNegative(square)) return true;
      return isNonPositive(square) && (isNegative(rate) || (isNonPositive(rate) && degree < -1));
  }
}

/** The rest of a bound, or of a mean, of which the part of a variable is averaged; null where that cannot be told apart. */
export function averaged({ terms, poles }: Exponent, variable: InputSymbol): Exponent | null {
  const left = [...poles].filter(([, { order, along }]) => order > 0 && !along.has(variable));
  if (left.some(([node]) => node.free.has(variable))) return null;
  return { terms: new Map([...terms].filter(([other]) => other !== variable)), poles: new Map(left) };
}

import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  negate,
  one,
  showFraction,
  subtract,
} from '../../number/fraction';
import type { RandomStream } from '../../number/random-stream';
import { admits } from '../../point/domain-membership';
import { type Axis, elementCount } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import type { DeclaredFunction } from '../declared-functions';
import { signatureOf } from '../made/instantiate';

/*
 * Values for what an instance leaves open, as texts that could stand in a claim file: every report can be replayed by
 * writing them there.
 */

const ten = fraction(10n);

/** A multiple of 1/10 from low to high. */
const tenth = (random: RandomStream, low: number, high: number): Fraction =>
  divide(fraction(BigInt(low + random.below(high - low + 1))), ten);

const show = (value: Fraction): string => (value.numerator < 0n ? `(${showFraction(value)})` : showFraction(value));

/** `[[1, 2], [3, 4]]` for values in row-major order. */
export function nested(axes: readonly Axis[], values: readonly Fraction[]): string {
  const [axis, ...rest] = axes;
  if (axis === undefined) return showFraction(values[0] as Fraction);
  const size = values.length / axis.size;
  return `[${Array.from({ length: axis.size }, (_, i) => nested(rest, values.slice(i * size, (i + 1) * size))).join(', ')}]`;
}

/**
 * Numbers of ordinary size inside a declared domain, as far as it allows unlike each other and those of the same instance:
 * where a = b, log(a / b) and log(b / a) are the same.
 * @param taken the numbers of the instance so far; those of an interval are added
 */
export function numbersText(axes: readonly Axis[], domain: Domain, random: RandomStream, taken: Set<string>): string {
  const count = elementCount(axes);
  if (domain.kind === 'finite')
    return nested(
      axes,
      Array.from({ length: count }, () => numberIn(domain, random)),
    );
  if (domain.kind === 'interval')
    return nested(
      axes,
      Array.from({ length: count }, () => untaken(() => numberIn(domain, random), taken)),
    );
  const own = new Set<string>();
  const weights = Array.from({ length: count }, () => untaken(() => tenth(random, 1, 9), own));
  const total = weights.reduce(add);
  return nested(
    axes,
    weights.map((weight) => divide(weight, total)),
  );
}

/** How often a number is drawn again that is taken, or one of 0, 1 and −1, at which too many formulas agree. */
const redraws = 20;
const special: ReadonlySet<string> = new Set(['0', '1', '-1']);

function untaken(draw: () => Fraction, taken: Set<string>): Fraction {
  let value = draw();
  for (let i = 0; i < redraws && (taken.has(showFraction(value)) || special.has(showFraction(value))); i++)
    value = draw();
  taken.add(showFraction(value));
  return value;
}

function numberIn(domain: Exclude<Domain, { kind: 'simplex' }>, random: RandomStream): Fraction {
  if (domain.kind === 'finite') return domain.values[random.below(domain.values.length)] as Fraction;
  const { low, high } = domain;
  for (;;) {
    const part = tenth(random, 1, 9);
    const candidate =
      low !== null && high !== null
        ? add(low, multiply(subtract(high, low), part))
        : low !== null
          ? add(low, multiply(part, fraction(2n)))
          : high !== null
            ? subtract(high, multiply(part, fraction(2n)))
            : tenth(random, -15, 15);
    if (admits(domain, candidate)) return candidate;
    if (low !== null && high !== null && compare(low, high) === 0) return low;
  }
}

/** A mixture of two normal distributions, of ordinary width or narrow. */
export function densityText(axes: readonly Axis[], random: RandomStream, isNarrow: boolean): string {
  const weight = tenth(random, 2, 8);
  const vector = (low: number, high: number): string =>
    nested(
      axes,
      Array.from({ length: elementCount(axes) }, () => tenth(random, low, high)),
    );
  const component = (): string =>
    isNarrow ? `normal(${vector(-1, 1)}, ${vector(1, 1)})` : `normal(${vector(-15, 15)}, ${vector(5, 15)})`;
  return `mixture([${showFraction(weight)}, ${showFraction(subtract(one, weight))}], ${component()}, ${component()})`;
}

/** Functions of vectors with more entries, taken together, are not written out. */
const entryLimit = 32;

/**
 * A small network with tanh inside, carried into the declared values; for a bijection an affine map, triangular on a
 * small vector. Null where a short formula in x cannot say it.
 */
export function functionText({ symbol, application, space }: DeclaredFunction, random: RandomStream): string | null {
  const { range, kind } = symbol;
  const { output } = signatureOf(application);
  const [inputs, outputs] = [elementCount(space), elementCount(output)];
  const isSmall = space.length <= 1 && output.length <= 1 && inputs * outputs <= entryLimit;
  if (kind === 'bijection') return space.length === 1 && isSmall ? triangularText(inputs, random) : affineText(random);
  if (application.args.length !== 1 || range.kind !== 'interval' || !isSmall) return null;
  const images = Array.from({ length: outputs }, () => rangedText(networkText(space, random), range, random));
  return output.length === 0 ? (images[0] as string) : `[${images.join(', ')}]`;
}

const affineText = (random: RandomStream): string =>
  `${showFraction(tenth(random, 5, 15))} * x + ${show(tenth(random, -10, 10))}`;

function triangularText(n: number, random: RandomStream): string {
  const rows = Array.from({ length: n }, (_, i) =>
    linearText(
      Array.from({ length: i + 1 }, (_, j) => (i === j ? tenth(random, 6, 14) : tenth(random, -8, 8))),
      vectorNames(n),
      tenth(random, -5, 5),
    ),
  );
  return `[${rows.join(', ')}]`;
}

const vectorNames = (n: number): string[] => Array.from({ length: n }, (_, i) => `x[${i + 1}]`);

const linearText = (weights: readonly Fraction[], names: readonly string[], shift: Fraction): string =>
  [...weights.map((weight, i) => `${show(weight)} * ${names[i]}`), show(shift)].join(' + ');

/** Not 0, so that the function is not constant. */
function slope(random: RandomStream): Fraction {
  const size = tenth(random, 3, 9);
  return random.below(2) === 0 ? size : negate(size);
}

/** It has both signs near 0: the unit outweighs the constants. */
function networkText(space: readonly Axis[], random: RandomStream): string {
  const names = space.length === 0 ? ['x'] : vectorNames(elementCount(space));
  const hidden = space.length === 0 ? 1 : 2;
  const units = Array.from({ length: hidden }, () => {
    const inner = linearText(
      names.map(() => slope(random)),
      names,
      tenth(random, -3, 3),
    );
    return `${show(tenth(random, 5, 12))} * tanh(${inner})`;
  });
  return `${units.join(' + ')} + ${show(tenth(random, -3, 3))}`;
}

function rangedText(image: string, { low, high }: Extract<Domain, { kind: 'interval' }>, random: RandomStream): string {
  if (low !== null && high !== null) return `${show(low)} + ${show(subtract(high, low))} * sigmoid(${image})`;
  const scale = showFraction(tenth(random, 5, 10));
  if (low !== null) return `${show(low)} + ${scale} * exp(${image})`;
  return high === null ? image : `${show(high)} - ${scale} * exp(${image})`;
}

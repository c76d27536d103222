import type { DeclaredFunction } from '../../concrete/declared-functions';
import { formulaBody, parametersOf } from '../../concrete/given/read-function';
import { signatureOf } from '../../concrete/made/instantiate';
import type { ClaimNames } from '../../language/compile-claim';
import type { Value as NamedValue } from '../../language/value';
import { showFraction } from '../../number/fraction';
import { ratio, type Value } from '../../point/point';
import { simpleValues } from '../../point/simple-values';
import type { Axis } from '../../tensor/axis';
import { type Domain, reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { InputSymbol } from '../../tensor/symbol';
import { type Coordinate, coefficient } from './coordinate';
import type { Family } from './instance-family';

/** A formula in the arguments x, y, z and in numbers a, b, c. */
interface Form {
  readonly formula: string;
  readonly coordinates: readonly Coordinate[];
  readonly starts: readonly (readonly Value[])[];
}

const numbers = (...values: readonly number[]): Value[] => values.map((value) => ratio(value));

/**
 * Families of functions for a declaration, the simplest first: constants, steps, affine ones, parabolas, and smooth ones
 * between bounds; those that fit the declared values and smoothness.
 */
export function functionFamilies(graph: Graph, names: ClaimNames, declared: DeclaredFunction): Family[] {
  return formsFor(declared).map((form) => family(graph, names, declared, form));
}

const isSameShape = (a: readonly Axis[], b: readonly Axis[]): boolean =>
  a.length === b.length && a.every(({ size }, i) => size === b[i]?.size);

function formsFor({ symbol, space, application, differentiated }: DeclaredFunction): Form[] {
  const { range, kind } = symbol;
  const { output } = signatureOf(application);
  const others = parametersOf(application.args.length).slice(1);
  const isElementwise = space.length === 0 || (output.length > 0 && isSameShape(output, space));
  const x = isElementwise ? 'x' : space.length === 1 && output.length === 0 ? 'x[1]' : null;
  const isPlain = range === reals;
  const value: Coordinate = isPlain
    ? coefficient
    : { values: simpleValues(range), isContinuous: range.kind === 'interval' };
  const [first = ratio(0), second = first, third = second] = value.values;
  if (kind === 'bijection') {
    const starts = [numbers(1, 0), numbers(2, 0)];
    return [{ formula: 'a * x + b <-> (y - b) / a', coordinates: [nonzero, coefficient], starts }];
  }
  const constant: Form = { formula: 'a', coordinates: [value], starts: [[first], [second], [third]] };
  if (x === null || (others.length > 0 && !isElementwise)) return [constant];
  const step: Form = {
    formula: `where(${x} > c, a, b)`,
    coordinates: [value, value, coefficient],
    starts: [
      [first, second, ratio(0)],
      [second, first, ratio(1)],
    ],
  };
  const inner = ['x', ...others.map((name, i) => `${'bd'[i] ?? 'b'} * ${name}`)];
  const affine: Form = {
    formula: others.length === 0 ? `a * ${x} + b` : `a * ${inner.join(' + ')} + c`,
    coordinates: [coefficient, coefficient, ...(others.length === 0 ? [] : [coefficient])],
    starts: [numbers(1, 0, 0), numbers(1, 1, 0)].map((start) => start.slice(0, others.length === 0 ? 2 : 3)),
  };
  const parabola: Form = {
    formula: `a * ${x}^2 + b * ${x} + c`,
    coordinates: [coefficient, coefficient, coefficient],
    starts: [numbers(1, 0, 0)],
  };
  const bent: Form = {
    formula: `a * tanh(b * ${x}) + c`,
    coordinates: [coefficient, coefficient, coefficient],
    starts: [numbers(1, 1, 0)],
  };
  const steps = differentiated ? [] : [step];
  if (others.length > 1) return [constant, ...steps];
  if (isPlain) return [constant, affine, ...steps, parabola, bent];
  const smooth = between(range, `b * ${x} + c`);
  return smooth === null
    ? [constant, ...steps]
    : [constant, ...steps, { formula: smooth, coordinates: [coefficient, coefficient], starts: [numbers(1, 0)] }];
}

const nonzero: Coordinate = { ...coefficient, values: coefficient.values.filter(({ approx }) => approx !== 0) };

/** A smooth function with values in an interval; null for other sets of values. */
function between(range: Domain, image: string): string | null {
  if (range.kind !== 'interval') return null;
  const [low, high] = [range.low, range.high].map((end) => end && `(${showFraction(end)})`);
  if (low != null && high != null) return `${low} + (${high} - ${low}) * sigmoid(${image})`;
  if (low != null) return `${low} + exp(${image})`;
  return high == null ? image : `${high} - exp(${image})`;
}

function family(
  graph: Graph,
  names: ClaimNames,
  { symbol, application }: DeclaredFunction,
  { formula, coordinates, starts }: Form,
): Family {
  const { name } = symbol;
  const letters = [...new Set(formula.match(/\b[abcd]\b/g) ?? [])].sort();
  const symbols = letters.map((letter): InputSymbol => ({ name: `${name}·${letter}`, axes: [], domain: reals }));
  const fixed = new Map(
    letters.map((letter, k): [string, NamedValue] => [
      letter,
      { kind: 'tensor', node: graph.input(symbols[k] as InputSymbol) },
    ]),
  );
  const [forward = formula, backward] = formula.split('<->');
  const path = ['instances', name];
  const body = formulaBody(graph, names, { text: forward, path }, parametersOf(application.args.length), fixed);
  const inverse = backward === undefined ? null : formulaBody(graph, names, { text: backward, path }, ['y'], fixed);
  return {
    name,
    coordinates,
    starts,
    symbols,
    elements: (values) => values.map(({ approx }) => approx),
    text: (values) => written(forward, letters, values),
    stands: {
      kind: 'function',
      instance: { text: () => '', body, polynomial: false, smooth: false, ...(inverse && { inverse }) },
    },
  };
}

/** The formula with numbers in it, without factors of 1 and terms of 0. */
function written(formula: string, letters: readonly string[], values: readonly Value[]): string {
  const filled = formula.replace(/\b[abcd]\b/g, (letter) => {
    const { exact } = values[letters.indexOf(letter)] as Value;
    return exact.numerator < 0n ? `(${showFraction(exact)})` : showFraction(exact);
  });
  return filled
    .replace(/(^|[(+] ?)1 \* /g, '$1')
    .replace(/ \+ 0(?=$|[ )])/g, '')
    .replace(/^\((-[\d/]+)\)$/, '$1')
    .trim();
}

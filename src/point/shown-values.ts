import type { Fraction } from '../number/fraction';
import { type Rational, rational } from '../number/rational';
import { elementCount } from '../tensor/axis';
import { evaluate } from '../tensor/evaluate';
import { plan } from '../tensor/plan';
import type { InputSymbol, Whole } from '../tensor/symbol';
import { exactValue, type Point, type Value } from './point';
import { showTensor } from './show-tensor';
import { simpleValues } from './simple-values';

/** A declared name and its value at a point, as text. */
export interface ShownValue {
  readonly name: string;
  readonly value: string;
}

/**
 * The values of declared variables at a point: what is made of others, as a symmetric matrix of any matrix, is shown itself,
 * exactly, in place of these.
 */
export function shownValues(inputs: readonly InputSymbol[], point: Point): ShownValue[] {
  const told = new Set<string>();
  return inputs.flatMap((symbol) => {
    const whole = symbol.partOf?.();
    if (whole === undefined)
      return [{ name: symbol.name, value: showTensor(symbol.name, symbol.axes, point.get(symbol) ?? []) }];
    if (told.has(whole.name)) return [];
    told.add(whole.name);
    return [wholeAt(whole, point)];
  });
}

/** What a part has no value for at the point, as it cancelled everywhere, gets the simplest one. */
function wholeAt({ name, node }: Whole, point: Point): ShownValue {
  const elements = evaluate(plan([node]), rational, {
    input: (symbol) => (point.get(symbol) ?? simplest(symbol)).map(({ exact }) => exact),
  })(node);
  const values = elements.filter(isFraction).map(exactValue);
  // The parts of a declared variable have a value of the whole everywhere.
  return { name, value: values.length === elements.length ? showTensor(name, node.axes, values) : 'without a value' };
}

const simplest = ({ axes, domain }: InputSymbol): Value[] =>
  Array.from({ length: elementCount(axes) }, () => simpleValues(domain)[0] as Value);

const isFraction = (value: Rational): value is Fraction => typeof value !== 'string';

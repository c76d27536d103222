import type { Code, FunctionCode, ValueType } from './binary';
import * as w from './instructions';

/** The variables of a function in the making. */
export interface Workplace {
  /** A new variable, of a vector unless said otherwise. */
  variable(type?: ValueType): number;
  /** Code for a vector that is the same whenever the function is called: it is computed once, before everything else. */
  constant(key: string, value: () => Code): Code;
  /** The same double twice. */
  double(value: number): Code;
  /** The same 64-bit integer twice. */
  long(value: bigint): Code;
}

interface Making {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** A function, from what puts its body together. Its parameters are variables 0, 1, … */
export function functionFrom(making: Making, bodyIn: (place: Workplace) => Code): FunctionCode {
  const locals: ValueType[] = [];
  const constants = new Map<string | number | bigint, Code>();
  const before: Code[] = [];
  const variable = (type: ValueType = 'v128'): number => making.parameters.length + locals.push(type) - 1;
  const constant = (key: string | number | bigint, value: () => Code): Code => {
    const known = constants.get(key);
    if (known !== undefined) return known;
    const at = variable();
    before.push([value(), w.set(at)]);
    constants.set(key, w.get(at));
    return w.get(at);
  };
  const body = bodyIn({
    variable,
    constant,
    // 0 and −0 are one key.
    double: (value) => constant(Object.is(value, -0) ? '-0' : value, () => w.double(value)),
    long: (value) => constant(value, () => w.long(value)),
  });
  return { ...making, locals, body: [before, body] };
}

import type { Code, FunctionCode, ValueType } from './binary';
import * as w from './instructions';

/** The variables of a function in the making. */
export interface Workplace {
  /** A new variable, of a vector unless said otherwise. */
  variable(type?: ValueType): number;
  /** Code for a vector that is the same whenever the function is called: it is computed once, before everything else. */
  constant(value: Code): Code;
}

interface Making {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** A function, from what puts its body together. Its parameters are variables 0, 1, … */
export function functionFrom(making: Making, bodyIn: (place: Workplace) => Code): FunctionCode {
  const locals: ValueType[] = [];
  const constants = new Map<string, { readonly at: number; readonly value: Code }>();
  const variable = (type: ValueType = 'v128'): number => making.parameters.length + locals.push(type) - 1;
  const constant = (value: Code): Code => {
    const key = value.join();
    const known = constants.get(key) ?? { at: variable(), value };
    constants.set(key, known);
    return w.get(known.at);
  };
  const body = bodyIn({ variable, constant });
  const before = [...constants.values()].flatMap(({ at, value }) => [...value, ...w.set(at)]);
  return { ...making, locals, body: before.concat(body) };
}

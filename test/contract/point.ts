import { compile, evaluate } from 'mathjs';
import type { ContractCase } from './contract-case';

/** Values of a witness as a person reads them; what it leaves out may be anything. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly m: number;
  readonly s: number;
  readonly b: number;
  readonly q: number;
  readonly v: readonly number[];
  readonly f: Curve;
  readonly p: Curve;
  readonly r: Curve;
}

export type Curve = (x: number) => number;
export type Values = Readonly<Record<string, string>>;

const normal =
  (mean: number, deviation: number): Curve =>
  (x) =>
    Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));

const mixture =
  (weights: { toArray(): number[] }, ...parts: readonly Curve[]): Curve =>
  (x) =>
    weights.toArray().reduce((sum, weight, i) => sum + weight * (parts[i]?.(x) ?? Number.NaN), 0);

const known = { normal, mixture, sigmoid: (x: number) => 1 / (1 + Math.exp(-x)) };
const evaluated = (text: string, scope: object = {}): unknown => evaluate(text, { ...known, ...scope });

const number = (text: string | undefined): number => (text === undefined ? 0.7 : Number(evaluated(text)));

/** `normal(0, 1)`, `1 on [0, 1), 0 elsewhere`, `x ↦ x + 1` or `2·x + 1`. */
function curve(text: string | undefined): Curve {
  if (text === undefined) return Math.cos;
  const plateau = /^(\S+) on \[(\S+), (\S+)\), 0 elsewhere$/.exec(text);
  if (plateau !== null) {
    const [height, from, to] = plateau.slice(1).map(Number) as [number, number, number];
    return (x) => (x >= from && x < to ? height : 0);
  }
  if (/^(normal|mixture)\(/.test(text)) return evaluated(text) as Curve;
  const formula = compile(text.replace(/^x ↦/, '').replaceAll('·', '*'));
  return (x) => Number(formula.evaluate({ ...known, x }));
}

export const pointOf = (values: Values): Point => ({
  x: number(values.x),
  y: number(values.y),
  m: number(values.m),
  s: number(values.s),
  b: number(values.b),
  q: number(values.q),
  v: values.v === undefined ? [] : (evaluated(values.v) as { toArray(): number[] }).toArray(),
  f: curve(values.f),
  p: curve(values.p),
  r: curve(values.r),
});

/** Whether the declarations and assumptions of a claim admit the values of a witness. */
export function isAdmitted({ given = {}, assume = [] }: ContractCase, values: Values): boolean {
  const holds = (condition: string): boolean => evaluated(condition, pointOf(values)) === true;
  const isInDomain = ([name, text]: readonly [string, string]): boolean => {
    const range = /^real in \((.*), (.*)\)$/.exec(given[name] ?? '');
    if (range !== null) return Number(range[1]) < number(text) && number(text) < Number(range[2]);
    const listed = /^\{(.*)\}$/.exec(given[name] ?? '');
    if (listed !== null) return (listed[1] ?? '').split(',').map(Number).includes(number(text));
    const bound = /^real ([<>!=]+ .*)$/.exec(given[name] ?? '');
    return bound === null ? name in given : holds(`${name} ${bound[1]}`);
  };
  return Object.entries(values).every(isInDomain) && assume.every(holds);
}

/** ∫ over [−25, 25] by the midpoint rule. */
export function integral(integrand: Curve): number {
  const step = 0.005;
  let sum = 0;
  for (let x = -25 + step / 2; x < 25; x += step) sum += integrand(x) * step;
  return sum;
}

/** Whether numbers differ by more than rounding, or the midpoint rule, moves them. */
export const differ = (a: number, b: number, slack = 1e-9): boolean =>
  Math.abs(a - b) > slack * Math.max(1, Math.abs(a), Math.abs(b));

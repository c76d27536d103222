import type { ClaimFile } from '../../claim/claim-file';
import { problemOf } from '../../decide/problem';
import type { Problem } from '../../engine/engine';
import type { CompiledClaim } from '../../language/compile-claim';
import type { ClaimResult } from '../../run/result';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { InputSymbol } from '../../tensor/symbol';
import { type Values, valuesAt } from './along';

/** A claim that pictures are drawn of, at the sizes of its witness or else the smallest. */
export interface Subject {
  readonly claim: ClaimFile;
  readonly result: ClaimResult;
  readonly problem: Problem;
  readonly compiled: CompiledClaim;
}

/** @throws ExpressionError if the claim cannot be read */
export function subjectOf(claim: ClaimFile, result: ClaimResult): Subject | null {
  const problem = problemOf(claim, [], claim.instances);
  const { witness } = result;
  const isOfWitness = (sizes: Readonly<Record<string, number>>): boolean =>
    Object.entries(sizes).every(([name, size]) => witness?.sizes[name] === size);
  const sized = problem.cases.find(({ sizes }) => witness !== null && isOfWitness(sizes)) ?? problem.cases[0];
  return sized === undefined ? null : { claim, result, problem, compiled: sized.compiled() };
}

/** The values that a witness gives to variables of one element; null where it says them in another way. */
export function witnessValues({ result: { witness } }: Subject, inputs: readonly InputSymbol[]): Values | null {
  if (witness === null) return null;
  const texts = new Map(witness.values.map(({ name, value }) => [name, value]));
  const values = inputs.map((symbol): readonly [InputSymbol, number] => [
    symbol,
    numberIn(texts.get(symbol.name) ?? ''),
  ]);
  return values.some(([, value]) => Number.isNaN(value)) ? null : new Map(values);
}

/** `-1/2`, or the one element of `[[0.5]]`. */
function numberIn(text: string): number {
  const [, top = '', bottom = '1'] = /^\[*(-?\d+(?:\.\d+)?(?:e-?\d+)?)(?:\/(\d+))?\]*$/.exec(text) ?? [];
  return top === '' ? Number.NaN : Number(top) / Number(bottom);
}

const relations: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  '==': (a, b) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b)),
  '!=': (a, b) => a !== b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
};

/** Whether a relation holds in doubles, which is enough for a picture. */
export const holds = (relation: Relation, a: number, b: number): boolean => relations[relation](a, b);

export function holdsAt({ left, relation, right }: Statement, values: Values): boolean {
  const [a = Number.NaN, b = Number.NaN] = valuesAt([left, right], values);
  return holds(relation, a, b);
}

/** `a = 2, b = 1`, in the order in which they are declared. */
export const settingText = ({ claim }: Subject, values: Values, without: InputSymbol): string =>
  [...values]
    .filter(([symbol]) => symbol !== without)
    .sort(([a], [b]) => Object.keys(claim.given).indexOf(a.name) - Object.keys(claim.given).indexOf(b.name))
    .map(([{ name }, value]) => `${name} = ${Number(value.toPrecision(6))}`)
    .join(', ');

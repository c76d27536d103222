import type { Instruction } from '../../program/program';
import type { Integrand } from './box-integral';
import { type LineIntegral, lineIntegral } from './line-integral';

/** A claim, its twins and both sides of each have most of their integrals in common; more than these are not kept. */
const capacity = 48;

const remembered = new Map<string, LineIntegral>();

/** A line integral; the same one where an equal one was asked for lately. */
export function rememberedIntegral(integrand: Integrand): LineIntegral {
  const key = keyOf(integrand);
  const known = remembered.get(key) ?? lineIntegral(integrand);
  remembered.delete(key);
  remembered.set(key, known);
  const [oldest] = remembered.keys();
  if (remembered.size > capacity && oldest !== undefined) remembered.delete(oldest);
  return known;
}

function keyOf({ program, measures, constants }: Integrand): string {
  const bounds = constants.map(({ lo, hi, maybeUndefined }) => `${lo} ${hi} ${maybeUndefined}`);
  return [...measures, ...bounds, ...program.instructions.map(instructionKey), ...program.outputs].join();
}

function instructionKey(instruction: Instruction): string {
  switch (instruction.op) {
    case 'constant':
      return `${instruction.value.numerator}/${instruction.value.denominator}`;
    case 'named':
      return instruction.constant;
    case 'input':
      return `x${instruction.index}`;
    case 'power':
      return `${instruction.a}^${instruction.exponent}`;
    case 'select':
      return `${instruction.a}?${instruction.b}:${instruction.c}`;
    default:
      return 'b' in instruction
        ? `${instruction.op} ${instruction.a} ${instruction.b}`
        : `${instruction.op} ${instruction.a}`;
  }
}

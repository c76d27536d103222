import { boundedMemory } from '../../number/memory';
import type { Instruction } from '../../program/program';
import type { Integrand } from './box-integral';
import { type LineIntegral, lineIntegral } from './line-integral';
import { sideMeasures } from './side-measure';

/** A claim, its twins and both sides of each have most of their integrals in common; more than these are not kept. */
const capacity = 96;

/** Line integrals that are remembered: equal integrands have the same. */
export function lineIntegrals(): (integrand: Integrand) => LineIntegral {
  const known = boundedMemory<string, LineIntegral>(capacity);
  const measureSide = sideMeasures();
  return (integrand) => known.recall(keyOf(integrand), () => lineIntegral(integrand, measureSide));
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

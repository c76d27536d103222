import type { Program } from './program';
import type { Recorder } from './recorder';
import type { Place } from './recording';

/**
 * Records a program once more, with other inputs; gives the places of its outputs.
 * @param instead a place to take for the value of an instruction, by its index
 */
export function replay(
  recorder: Recorder,
  { instructions, outputs }: Program,
  inputOf: (index: number) => Place,
  instead: (index: number) => Place | null = () => null,
): Place[] {
  const places: Place[] = [];
  const at = (place: number): Place => places[place] as Place;
  for (const [index, instruction] of instructions.entries()) {
    const taken = instead(index);
    if (taken !== null) {
      places.push(taken);
      continue;
    }
    switch (instruction.op) {
      case 'constant':
        places.push(recorder.constant(instruction.value));
        break;
      case 'named':
        places.push(recorder.named(instruction.constant));
        break;
      case 'input':
        places.push(inputOf(instruction.index));
        break;
      case 'power':
        places.push(recorder.power(at(instruction.a), instruction.exponent));
        break;
      case 'select':
        places.push(recorder.select(at(instruction.a), at(instruction.b), at(instruction.c)));
        break;
      default:
        places.push(
          'b' in instruction
            ? recorder[instruction.op](at(instruction.a), at(instruction.b))
            : recorder[instruction.op](at(instruction.a)),
        );
    }
  }
  return outputs.map(at);
}

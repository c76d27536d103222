import type { Program } from './program';
import type { Place, Recorder } from './recorder';

/** Records a program once more, with other inputs; gives the places of its outputs. */
export function replay(
  recorder: Recorder,
  { instructions, outputs }: Program,
  inputOf: (index: number) => Place,
): Place[] {
  const places: Place[] = [];
  const at = (place: number): Place => places[place] as Place;
  for (const instruction of instructions) {
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

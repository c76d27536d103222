import { fraction } from '../../number/fraction';
import { once } from '../../number/memory';
import { axiomatised } from '../../operation/axiomatised';
import { type StandardFamily, standardFamilies } from '../../tensor/noise/table';
import type { Program } from '../program';
import { createRecorder } from '../recorder';
import type { Place } from '../recording';
import { loopMachine } from './loop-machine';
import type { Machine } from './machine';
import { wasmMachine } from './wasm-machine';

/** Longer programs are not compiled: a function has at most 50 000 variables. */
const instructionLimit = 20_000;

const isSound = once(passesTest);

/** Machines are made once for a program, with which they go: a memory of WebAssembly takes long to come by. */
const made = new WeakMap<Program, Map<number, Machine>>();

/**
 * The machine for a program: in WebAssembly, if that passes a test against plain loops the first time it is used. Its
 * arrays are used by one at a time.
 * @param capacity how many points there is room for
 */
export function createMachine(program: Program, inputCount: number, capacity: number): Machine {
  const own = made.get(program) ?? new Map<number, Machine>();
  made.set(program, own);
  const known = own.get(capacity);
  if (known !== undefined) return known;
  const make = isSound() && program.instructions.length <= instructionLimit ? wasmMachine : loopMachine;
  const machine = make(program, inputCount, capacity);
  own.set(capacity, machine);
  return machine;
}

/** Every operation, and some of each kind of noise. */
function testProgram(): Program {
  const r = createRecorder();
  const [x, y, z, t] = standardFamilies.map((_, k) => r.input(k)) as [Place, Place, Place, Place];
  const positive = r.add(r.power(x, 2), r.rational(1n, 3n));
  const pieces = [
    r.add(r.mul(r.constant(3), x), y),
    r.sub(x, r.mul(y, z)),
    r.div(x, y),
    r.neg(r.abs(t)),
    ...axiomatised.flatMap((name) => [r[name](positive), r[name](t)]),
    r.max(x, t),
    r.min(x, t),
    r.power(t, 3),
    r.power(positive, -2),
    r.less(x, t),
    r.lessEqual(t, x),
    r.equal(r.less(x, t), r.lessEqual(t, x)),
    r.select(r.less(x, y), z, r.exp(x)),
    r.mul(r.named('pi'), r.constant(fraction(1n, 7n))),
  ];
  return r.program(pieces);
}

const testPoints = 61;

function passesTest(): boolean {
  try {
    const program = testProgram();
    const [fast, plain] = [wasmMachine, loopMachine].map((make) =>
      make(program, standardFamilies.length, testPoints),
    ) as [Machine, Machine];
    for (const machine of [fast, plain]) {
      for (const [k, family] of standardFamilies.entries())
        machine.fill(k, testPoints, family as StandardFamily, [1, 2], k, 3);
      machine.run(testPoints);
    }
    const arrays = (machine: Machine): readonly Float64Array[] => [...machine.inputs, ...machine.outputs];
    return arrays(fast).every((values, k) =>
      values.every((value, i) => Object.is(value, (arrays(plain)[k] as Float64Array)[i])),
    );
  } catch {
    return false;
  }
}

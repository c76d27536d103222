import * as elementary from '../../number/elementary';
import { once } from '../../number/memory';
import { axiomatised, forEachFunction } from '../../operation/axiomatised';
import { type StandardFamily, standardFamilies } from '../../tensor/noise/table';
import type { Program } from '../program';
import { type ImportedFunction, moduleBytes } from './binary';
import { exponential, logarithm } from './elementary';
import { kernelFunctions } from './kernel-code';
import { machineFunctions } from './loop-machine';
import type { Machine } from './machine';
import { noiseFunction } from './noise-code';
import { type WebAssemblyModule, webAssembly } from './web-assembly';

const real: Pick<ImportedFunction, 'parameters' | 'results'> = { parameters: ['f64'], results: ['f64'] };
const imported = forEachFunction(({ double }) => double(elementary));
const imports: readonly ImportedFunction[] = axiomatised.map((name) => ({ name, ...real }));
const single = forEachFunction((_, name) => axiomatised.indexOf(name));

const pageSize = 65_536;
/** Noise is written eight draws at a time. */
const slack = 8;

type Fill = (address: number, count: number, k0: number, k1: number, block: number, stream: number) => void;

const noiseModule = once((): WebAssemblyModule => {
  return new webAssembly.Module(moduleBytes([], standardFamilies.map(noiseFunction)));
});

function kernelModule(program: Program, inputCount: number, stride: number): WebAssemblyModule {
  const [exp, log] = [imports.length, imports.length + 1];
  const kernel = kernelFunctions({
    program,
    inputCount,
    stride,
    functions: { exp, log, single },
    doubles: machineFunctions,
    first: log + 1,
  });
  return new webAssembly.Module(moduleBytes(imports, [exponential, logarithm, ...kernel]));
}

/** A machine in WebAssembly. */
export function wasmMachine(program: Program, inputCount: number, capacity: number): Machine {
  const stride = 8 * (2 * Math.ceil(capacity / 2) + slack);
  const arrays = inputCount + program.outputs.length;
  const memory = new webAssembly.Memory({ initial: Math.max(1, Math.ceil((arrays * stride) / pageSize)) });
  const kernel = new webAssembly.Instance(kernelModule(program, inputCount, stride), { env: { memory, ...imported } });
  const fills = new webAssembly.Instance(noiseModule(), { env: { memory } }).exports as Readonly<
    Record<StandardFamily, Fill>
  >;
  const run = kernel.exports.run as (address: number, count: number) => void;
  const array = (i: number): Float64Array => new Float64Array(memory.buffer, i * stride, capacity);
  return {
    inputs: Array.from({ length: inputCount }, (_, i) => array(i)),
    outputs: program.outputs.map((_, k) => array(inputCount + k)),
    fill: (k, count, family, [k0, k1], stream, block) => fills[family](k * stride, count, k0, k1, block, stream),
    run: (count) => run(0, count),
  };
}

import type { Interpreter } from '../python/interpreter';
import type { Node } from '../tensor/node';
import { valuesIn } from './classes';
import { argumentOrigin } from './history';
import { holdLeaf } from './leaves';
import { contiguousStrides, type Storage, type Tensor } from './tensor';
import { tensorObject } from './tensor-object';
import { fromNamed } from './values';

/** A tensor of formulas as an argument of a call. Where gradients are taken, who calls knows whether it requires them. */
export function argumentTensor(node: Node, run: Interpreter): Tensor {
  const areWhole = valuesIn(node)?.every(({ denominator }) => denominator === 1n) === true;
  const values = fromNamed(run.graph, node, areWhole ? 'whole' : 'float');
  const storage: Storage = { values, isUncertain: false, isArgument: true };
  if (run.state.leaves !== null) storage.mayBeLeaf = true;
  holdLeaf(storage, values, argumentOrigin(values.dtype), run);
  return tensorObject(storage, { strides: contiguousStrides(values.dims) });
}

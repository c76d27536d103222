import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import { tensorValue } from '../scope';

/** A function of tensors, element by element, with as many arguments as its signature has. */
export const ofTensors = (
  signature: string,
  summary: string,
  build: (graph: Graph, ...args: Node[]) => Node,
): Builtin => {
  const arity = signature.split(',').length;
  return {
    signature,
    summary,
    ...(arity === 1 ? { ofNumber: build } : {}),
    compile: (call) => {
      if (call.count !== arity)
        return call.fail(
          'wrong-arity',
          `${call.name} takes ${arity} argument${arity === 1 ? '' : 's'}, here are ${call.count}`,
          `Write ${signature}.`,
        );
      if (arity === 1) return tensorValue(build(call.graph, call.tensor(0)));
      return tensorValue(build(call.graph, ...Array.from({ length: arity }, (_, i) => call.tensor(i))));
    },
  };
};

import { placed } from '../python/evaluate';
import { unsupported } from '../python/fault';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { isUnwritten } from './unwritten';

/**
 * Refuses a value that stands for no number: −∞, what memory held, or what was drawn, or parameters held, while a module was made.
 * @throws PythonFault
 */
export function requireNumbers({ state }: Interpreter, node: Node): void {
  placed(state.at ?? { start: 0, end: 1 }, () => {
    if (mayBeInfinite({ state }, node))
      unsupported('a value that may be infinite', 'Hand it to softmax, log_softmax or logsumexp.');
    if (isUnwritten({ state }, node))
      unsupported('what depends on elements of empty that were never written', 'Write all of them, or use zeros.');
    if (state.drawn.size > 0 && inputsOf([node]).some((symbol) => state.drawn.has(symbol)))
      unsupported(
        'what depends on numbers that were drawn, or that parameters held, while the module was made',
        'Make them a parameter, or give them as an argument.',
      );
  });
}

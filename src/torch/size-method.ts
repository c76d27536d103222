import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { bind, signature } from '../python/signature';
import { native, type PyValue } from '../python/value';

/** `tensor.size` of a tensor of that shape: all of it, or one length. */
export const sizeMethod = (shape: (run: Interpreter) => PyValue): PyValue =>
  native('size', (args, run) => {
    const dimension = bind('size', signature('dim=None'), args).get('dim');
    if (dimension?.kind === 'bool') return complain('TypeError', 'size(): dim must be int, not bool', 'Count from 0.');
    // Some versions take None, some do not.
    if (dimension?.kind === 'none') return unsupported('size(None)', 'Write size().');
    return dimension === undefined ? shape(run) : run.item(shape(run), dimension);
  });

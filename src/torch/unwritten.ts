import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import type { PyValue } from '../python/value';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { read, tensorIn } from './tensor';

/** Functions that hand elements on, or use a shape alone; all others compute with elements, which may be NaN. */
const handingOn: ReadonlySet<string> = new Set(
  (
    'view view_as reshape reshape_as flatten permute transpose swapaxes swapdims t mT squeeze unsqueeze expand expand_as select narrow ' +
    'split chunk unbind detach contiguous clone dim numel new_empty empty_like zeros_like ones_like rand_like randn_like'
  ).split(' '),
);

/** Whether a node is made of elements that `empty` left as memory had them. */
export const isUnwritten = ({ state }: Pick<Interpreter, 'state'>, node: Node): boolean =>
  state.unwritten.size > 0 && inputsOf([node]).some((symbol) => state.unwritten.has(symbol));

const refuse = (name: string): never =>
  unsupported(`${name} of elements of empty that were not written before`, 'Write all of them first, or use zeros.');

/** Refuses to compute with elements that were not written: e · 0 and e − e may be NaN. */
export function requireWritten(name: string, run: Interpreter, ...values: readonly PyValue[]): void {
  if (run.state.unwritten.size === 0 || handingOn.has(name)) return;
  if (values.some((value) => holdsUnwritten(value, run))) refuse(name);
}

/** As `requireWritten`, of a node. */
export function requireWrittenNode(name: string, run: Interpreter, node: Node): void {
  if (isUnwritten(run, node)) refuse(name);
}

function holdsUnwritten(value: PyValue, run: Interpreter): boolean {
  const tensor = tensorIn(value);
  if (tensor !== null) return isUnwritten(run, read(tensor).node);
  return (value.kind === 'list' || value.kind === 'tuple') && value.items.some((each) => holdsUnwritten(each, run));
}

import { complain, unsupported } from '../python/fault';
import { type PyValue, typeName } from '../python/value';
import { isModule, type Table } from './module-table';
import { isParameter } from './parameter';
import { tensorIn } from './tensor';

/** What a table holds besides None. */
const kinds: Readonly<Record<Table, { holds(value: PyValue): boolean; readonly of: string; readonly wanted: string }>> =
  {
    parameter: {
      holds: (value) => isParameter(value) !== null,
      of: 'parameter',
      wanted: 'torch.nn.Parameter or None expected',
    },
    module: { holds: isModule, of: 'child module', wanted: 'torch.nn.Module or None expected' },
    buffer: {
      holds: (value) => tensorIn(value) !== null,
      of: 'buffer',
      wanted: 'torch.Tensor or None expected',
    },
  };

/** Requires that a value may stand in a table of a module. */
export function requireKind(table: Table, name: string, value: PyValue): void {
  const { holds, of, wanted } = kinds[table];
  if (value.kind === 'none' || holds(value)) return;
  if (value.kind === 'opaque') unsupported(`${value.what} as ${of} ${name}`);
  complain(
    'TypeError',
    `cannot assign '${typeName(value)}' as ${of} '${name}' (${wanted})`,
    'Give it what it is to hold.',
  );
}

import type { Args, PyValue } from '../python/value';

/** A function with some of its arguments given. */
export function withArguments(target: PyValue, { positional, keyword }: Args): PyValue {
  if (positional.length + keyword.size === 0) return target;
  return {
    kind: 'native',
    name: 'partial',
    call: (args, run) =>
      run.call(target, {
        positional: [...args.positional, ...positional],
        keyword: new Map([...keyword, ...args.keyword]),
      }),
  };
}

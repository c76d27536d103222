import { type Builtin, first } from './builtin';
import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import { iteratorOver, passing, pullFrom } from './iterate';
import { wholeIn } from './numbers';
import { bool, int, none, type PyValue, tuple } from './value';

/** Builtin functions that make iterators, or go through one no further than they need. */
export const iterating = {
  enumerate: ({ positional: [whole = none, from = int(0)], keyword }, run) => {
    let next = wholeIn(keyword.get('start') ?? from) ?? unsupported('enumerate from here');
    const pull = pullFrom(run, whole);
    return iteratorOver([whole], () => {
      const item = pull();
      return item === null ? null : tuple([int(next++), item]);
    });
  },
  zip: ({ positional, keyword }, run) => {
    if (keyword.size > 0) return unsupported('zip with strict');
    const next = nextOfEach(run, positional);
    return iteratorOver(positional, () => {
      const items = positional.length === 0 ? null : next();
      return items === null ? null : tuple(items);
    });
  },
  reversed: (args, run) => {
    const whole = first(args, 'reversed');
    if (whole.kind === 'iterator' || whole.kind === 'instance' || whole.kind === 'set')
      return unsupported('reversed of this');
    const items = run.iterate(whole);
    let next = items.length;
    return iteratorOver([whole], () => items[--next] ?? null);
  },
  map: ({ positional: [callee = none, ...rows] }, run) => {
    if (rows.length === 0) return complain('TypeError', 'map() must have at least two arguments.', 'Give it a list.');
    const next = nextOfEach(run, rows);
    return iteratorOver([callee, ...rows], () => {
      const items = next();
      return items === null ? null : run.call(callee, given(...items));
    });
  },
  iter: (args, run) => {
    const whole = first(args, 'iter');
    return whole.kind === 'iterator' ? whole : iteratorOver([whole], pullFrom(run, whole));
  },
  next: ({ positional: [from, otherwise] }, run) => {
    if (from?.kind !== 'iterator') return unsupported('next of this');
    return pullFrom(run, from)() ?? otherwise ?? complain('StopIteration', 'there is nothing left', 'Ask for fewer.');
  },
  all: (args, run) => bool(!someIs(false, first(args, 'all'), run)),
  any: (args, run) => bool(someIs(true, first(args, 'any'), run)),
} satisfies Readonly<Record<string, Builtin>>;

/** The next element of each, asked for in turn until one has none. */
function nextOfEach(run: Interpreter, rows: readonly PyValue[]): () => readonly PyValue[] | null {
  const pulls = rows.map((each) => pullFrom(run, each));
  return () => {
    const items: PyValue[] = [];
    for (const pull of pulls) {
      const item = pull();
      if (item === null) return null;
      items.push(item);
    }
    return items;
  };
}

/** Whether one is true, or false; what comes after it is not asked for. */
function someIs(wanted: boolean, whole: PyValue, run: Interpreter): boolean {
  if (whole.kind === 'set') return whole.items.some((item) => run.isTrue(item) === wanted);
  for (const item of passing(run, whole)) if (run.isTrue(item) === wanted) return true;
  return false;
}

import type { CodeArgument, CodeSide } from '../../src/claim/claim-file';
import type { CodeContext, OpenCode } from '../../src/language/code';
import type { FunctionValue, Value } from '../../src/language/value';
import { fractionIn } from '../../src/python/held';
import type { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { openCode } from '../../src/torch/open-code';

/** An argument for PyTorch: what JSON has, or a tensor or number that a node stands for. */
export type Told = boolean | number | string | null | { readonly node: Node } | readonly Told[];

/** One use of code in a claim: a call, or a member of what it gives or is. */
export interface Use {
  readonly args: readonly Node[] | null;
  readonly path: readonly (string | number)[];
  readonly value: Node;
}

/** What was asked of code while a claim was read. */
export interface Observed {
  readonly side: CodeSide;
  readonly text: string;
  readonly graph: Graph;
  readonly named: Readonly<Record<'with' | 'call', Readonly<Record<string, Told>>>>;
  readonly before: readonly (readonly Told[])[];
  readonly parameters: ReadonlyMap<string, Node>;
  readonly name: string;
  readonly uses: Use[];
}

/** Opens code with another text for its file, and tells what is asked of it. */
export function observing(side: CodeSide, file: string, text: string, tell: (observed: Observed) => void): OpenCode {
  return (context) => {
    let parameters: ReadonlyMap<string, Node> = new Map();
    const open = openCode({ ...side, file, text, onParameters: (found) => (parameters = found) });
    const value = open(context);
    const told = (named: Readonly<Record<string, CodeArgument>> = {}) =>
      Object.fromEntries(Object.entries(named).map(([key, each]) => [key, toldOf(each, context)]));
    const observed: Observed = {
      ...{ side, text, graph: context.graph, name: context.name, parameters, uses: [] },
      named: { with: told(byName(side.with)), call: told(side.call) },
      before: (side.before ?? []).map((args) => args.map((each) => toldOf(each, context))),
    };
    tell(observed);
    return watched(value, null, [], observed.uses);
  };
}

/** As `argumentOf` reads arguments. */
function toldOf(written: CodeArgument, context: CodeContext): Told {
  if (written === null || typeof written === 'boolean') return written;
  if (typeof written !== 'string') return written.map((each) => toldOf(each, context));
  const trimmed = written.trim();
  const quoted = /^(['"])(.*)\1$/.exec(trimmed);
  if (quoted !== null) return quoted[2] ?? '';
  if (/^(?:None|null|)$/.test(trimmed)) return null;
  if (/^(?:true|false)$/i.test(trimmed)) return /^t/i.test(trimmed);
  const span = context.spanNamed(trimmed);
  if (span !== undefined) return span.size;
  const node = context.term(written, []);
  const known = fractionIn(node);
  return known?.denominator === 1n && !/[.eE/]/.test(trimmed) ? Number(known.numerator) : { node };
}

function watched(
  value: FunctionValue,
  args: readonly Node[] | null,
  path: readonly (string | number)[],
  uses: Use[],
): FunctionValue {
  const seen = (found: Value, by: readonly Node[] | null, at: readonly (string | number)[]): Value => {
    if (found.kind === 'tensor') uses.push({ args: by, path: at, value: found.node });
    return found.kind === 'function' ? watched(found, by, at, uses) : found;
  };
  const { members } = value;
  return {
    ...value,
    call: (own) => (path.length === 0 && args === null ? seen(value.call(own), own, []) : value.call(own)),
    ...(members === undefined
      ? {}
      : {
          members: {
            member: (name) => seen(members.member(name), args, [...path, name]),
            item: (index) => seen(members.item(index), args, [...path, index]),
          },
        }),
  };
}

/** Claims give arguments by name. */
const byName = (given: CodeSide['with']): Readonly<Record<string, CodeArgument>> => {
  const isListed = (all: CodeSide['with']): all is readonly CodeArgument[] => Array.isArray(all);
  return isListed(given) ? {} : given;
};

import { blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import type { PyValue } from '../python/value';
import { sameSpan } from '../tensor/extent';
import type { Node } from '../tensor/node';
import { anyValues } from './any-values';
import { isRow } from './container';
import { originOf, parameterOrigin } from './history';
import { holdLeaf } from './leaves';
import { parametersIn } from './module-parts';
import { entriesIn, isModule, ownAttributes } from './module-table';
import { isParameter } from './parameter';
import { read, type Storage, type Tensor, tensorIn } from './tensor';
import { type Dim, fromNamed, showShape, type Values } from './values';

/** How deep objects are looked into. */
const deepest = 24;

/** What parameters stand for: any values, unless the run keeps what they hold. */
export interface Adoption {
  /** The name under which the claim speaks of the object. */
  readonly name: string;
  /** The inputs of the graph by their names, which every making of the code shares. */
  readonly known: Map<string, Node>;
  /** The paths of which the claim says something. */
  readonly named: readonly string[];
  /** What the claim says of a parameter of the object, by its path; null for nothing. */
  given(path: string): Node | null;
  /** Where the claim says something of all of them in their order: what it says, and of how many. */
  readonly inOrder: { readonly count: number; given(place: number): Node } | null;
}

/**
 * Parameters are what the claim says from now on, each by the name by which it is reached, as `block.layer1[0].weight`, or by its
 * place among those of the module; others stand for any values, or keep what they hold. What was computed from what they held before
 * is not known.
 * @param object of whose parameters the claim speaks
 */
export function adoptParameters(
  object: PyValue,
  names: readonly (readonly [string, PyValue])[],
  adoption: Adoption,
  run: Interpreter,
): void {
  const places = placesIn(object, adoption);
  const done = new Set<unknown>();
  const holders = new Map<Storage, Adopted>();
  const adopt = (value: PyValue, path: string, depth: number): void => {
    if (depth > deepest) return;
    const parameter = isParameter(value);
    if (parameter !== null) {
      if (done.has(parameter)) return;
      done.add(parameter);
      const adopted = { path, place: places.get(parameter) ?? null, parameter };
      const first = holders.get(parameter.storage);
      if (first !== undefined) {
        requireAlike(first, adopted, adoption);
        return;
      }
      holders.set(parameter.storage, adopted);
      const own = valuesFor(adopted, adoption, run);
      if (originOf(parameter).isUsed)
        blurForGood(run, 'a parameter of which something was made before it had its values');
      holdLeaf(parameter.storage, own, parameterOrigin(), run);
      return;
    }
    if (tensorIn(value) !== null || done.has(value)) return;
    done.add(value);
    for (const [key, part] of partsOf(value)) adopt(part, `${path}${key}`, depth + 1);
  };
  for (const [own, value] of names) adopt(value, own, 0);
  const missing = adoption.named.find(
    (path) => !adoption.known.has(`${adoption.name}${path.startsWith('[') ? '' : '.'}${path}`),
  );
  if (missing !== undefined)
    complain(
      'AttributeError',
      `${adoption.name} has no parameter ${missing}`,
      'Name it as it is reached first: conv.weight, layers[0].bias.',
    );
}

/** The places of parameters among those of a module, where the claim speaks of these. */
function placesIn(object: PyValue, { inOrder, name }: Adoption): ReadonlyMap<Tensor, number> {
  if (inOrder === null) return new Map();
  const parameters = isModule(object) ? parametersIn(object).flatMap((each) => tensorIn(each) ?? []) : [];
  if (parameters.length !== inOrder.count)
    complain(
      'ValueError',
      `${name} has ${parameters.length} parameters, and ${inOrder.count} are asked for`,
      'Make as many, in the order that is asked for.',
    );
  return new Map(parameters.map((parameter, place) => [parameter, place]));
}

function partsOf(value: PyValue): (readonly [string, PyValue])[] {
  if (value.kind === 'instance') {
    const row = isRow(value) ? entriesIn(value, 'module').map(([name]) => name) : [];
    return ownAttributes(value).map(([key, part]) => [
      /^\d+$/.test(key) ? `[${row.includes(key) ? row.indexOf(key) : key}]` : `.${key}`,
      part,
    ]);
  }
  if (value.kind === 'list' || value.kind === 'tuple') return value.items.map((part, i) => [`[${i}]`, part]);
  if (value.kind !== 'dict') return [];
  return [...value.entries.values()].map(([key, part]) => [`[${key.kind === 'str' ? key.value : '…'}]`, part]);
}

interface Adopted {
  readonly path: string;
  readonly place: number | null;
  readonly parameter: Tensor;
}

/** What the claim says of a parameter. */
function saidOf({ path, place }: Adopted, { name, given, inOrder }: Adoption): Node | null {
  if (inOrder !== null && place !== null) return inOrder.given(place);
  return path.startsWith(name) ? given(path.slice(name.length).replace(/^\./, '')) : null;
}

/** What the claim says of a parameter that has the elements of another one is what it says of that. */
function requireAlike(first: Adopted, adopted: Adopted, adoption: Adoption): void {
  const said = saidOf(adopted, adoption);
  if (said === null) return;
  adoption.known.set(adopted.path, said);
  if (said !== saidOf(first, adoption))
    unsupported(`what the claim gives ${adopted.path}, which has the elements of another parameter,`);
}

function valuesFor(adopted: Adopted, adoption: Adoption, run: Interpreter): Values {
  const { path, parameter } = adopted;
  const { known } = adoption;
  const { dims } = read(parameter);
  const before = known.get(path);
  if (before !== undefined) return { node: before, dims, dtype: 'float' };
  const said = saidOf(adopted, adoption);
  if (said === null && run.state.keepsParameters) return read(parameter);
  if (parameter.storage.isUncertain) unsupported(`the parameter ${path}, of which another tensor may be a view,`);
  const values = said === null ? anyValues(path, dims, run) : fromNamed(run.graph, said);
  const fits = values.dims.length === dims.length && values.dims.every((each, i) => sameSpan(each, dims[i] as Dim));
  if (!fits)
    return complain(
      'ValueError',
      `the parameter ${path} has the shape ${showShape(dims)}, the claim gives it ${showShape(values.dims)}`,
      'Give it its shape.',
    );
  known.set(path, values.node);
  return { ...values, dims };
}

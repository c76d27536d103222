import { requireAllowed } from '../../python/allowed';
import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { bind, signature } from '../../python/signature';
import {
  type Args,
  methodsOf,
  native,
  none,
  type PyClass,
  type PyInstance,
  type PyValue,
  tuple,
} from '../../python/value';
import type { Node } from '../../tensor/node';
import { type Call, callOf } from '../call';
import { defaultValue } from '../default-value';
import { attributeOf, prepare, register, selfIn } from '../module';
import { enter } from '../module-table';
import { newParameter } from '../parameter';
import { requireAsked } from '../require-asked';
import { requireDefaultDtype } from '../require-default-dtype';
import { filled } from '../table/creation';
import { entryIn, table } from '../table/table';
import { callEntry, made } from '../tensor-object';
import type { Dim } from '../values';
import { requireOwnOfLayer, resetByOwn, resetParameters, resetsItself } from './resetting';

/** A layer of torch.nn: what it is made of, and the function that it calls. */
export interface Layer {
  /** The arguments of its constructor, which become its attributes unless they are parameters or hidden. */
  readonly takes: string;
  /** The layer that it derives from. */
  readonly derives?: string;
  /** Arguments that are no attributes. */
  readonly hides?: readonly string[];
  /** Arguments that are buffers. */
  readonly holds?: readonly string[];
  /** Attributes that are not as the arguments are given. */
  readonly attributes?: (call: Call) => Readonly<Record<string, PyValue>>;
  /** Arguments that are one number for each of so many dimensions. */
  readonly perDimension?: { readonly rank: number; readonly names: readonly string[] };
  /** By name the shapes of its parameters; null for one that it does without. */
  readonly parameters?: (call: Call) => Readonly<Record<string, readonly Dim[] | null>>;
  /** By name the number that a parameter is full of at first; others are drawn. */
  readonly starts?: (call: Call) => Readonly<Record<string, Node>>;
  /** By name the shape of each buffer, and the number that it is full of. */
  readonly buffers?: (
    call: Call,
  ) => Readonly<
    Record<string, { readonly dims: readonly Dim[]; readonly value: number; readonly isWhole?: true } | null>
  >;
  /** The function of the table that it calls with its input and these of its attributes. */
  readonly calls?: { readonly name: string; readonly passes: readonly string[] };
  /** The names of the arguments of its forward: `input`, if left out. */
  readonly inputs?: readonly string[];
  /** In place of such a function. */
  readonly forward?: (self: PyInstance, input: readonly PyValue[], run: Interpreter) => PyValue;
  /** What may be wrong with the arguments, or has no meaning here. */
  readonly check?: (call: Call) => void;
}

/** A layer as a class, of which others may be derived. */
export function layerClass(name: string, layer: Layer, bases: readonly PyClass[]): PyClass {
  const members = methodsOf([
    native('__init__', ({ positional: [self, ...positional], keyword }, run) => {
      requireAllowed(run, name);
      return construct(name, layer, self, { positional, keyword }, run);
    }),
    native('forward', ({ positional: [self, ...positional], keyword }, run) => {
      if (self?.kind !== 'instance') return complain('TypeError', `${name} needs an object`, 'Call the layer.');
      requireOwnOfLayer(name, self, 'called');
      return forwardOf(layer, self, inputsOf(name, layer, { positional, keyword }), run);
    }),
  ]);
  if (resetsItself(name))
    members.set('reset_parameters', {
      ...native('reset_parameters', ({ positional: [self] }, run) => {
        resetParameters(selfIn(self), run);
        return none;
      }),
      isMethod: true,
    });
  const own: PyClass = { kind: 'class', name, members, mro: [], isOfLibrary: true };
  own.mro = [own, ...bases];
  return own;
}

/** What a forward is called with, in the order of its arguments. */
function inputsOf(name: string, { inputs = ['input'] }: Layer, args: Args): PyValue[] {
  const other = [...args.keyword.keys()].find((key) => !inputs.includes(key));
  if (other !== undefined)
    return complain(
      'TypeError',
      `${name}.forward() got an unexpected keyword argument '${other}'`,
      `It takes: ${inputs.join(', ')}.`,
    );
  const bound = bind(`${name}.forward`, signature(inputs.join(', ')), args);
  return inputs.map((key) => bound.get(key) ?? none);
}

function construct(
  name: string,
  layer: Layer,
  self: PyValue | undefined,
  args: Parameters<typeof bind>[2],
  run: Interpreter,
): PyValue {
  if (self?.kind !== 'instance') return complain('TypeError', `${name}() needs an object`, 'Call the class.');
  const places = signature(layer.takes);
  const bound = bind(name, places, args);
  const missing = places.find(
    ({ name: key, otherwise }) =>
      bound.get(key)?.kind === 'none' && (otherwise ?? 'None') !== 'None' && key !== 'momentum',
  );
  if (missing !== undefined) return unsupported(`${name} with ${missing.name}=None`);
  for (const place of places)
    if (!bound.has(place.name)) bound.set(place.name, defaultValue(place.otherwise ?? 'None', run.graph));
  requireDefaultDtype([bound.get('dtype') ?? none, bound.get('device') ?? none]);
  const call = callOf(name, bound, run);
  layer.check?.(call);
  requireOwnOfLayer(name, self, 'made');
  prepare(self);
  const parameters = layer.parameters?.(call) ?? {};
  const own = new Set([...Object.keys(parameters), ...(layer.hides ?? []), ...(layer.holds ?? []), 'device', 'dtype']);
  for (const [key, value] of bound)
    if (!own.has(key))
      run.setAttribute(self, key, layer.perDimension === undefined ? value : spread(layer.perDimension, key, value));
  for (const [key, value] of Object.entries(layer.attributes?.(call) ?? {})) run.setAttribute(self, key, value);
  for (const key of layer.holds ?? []) register(run, 'buffer', self, key, bound.get(key) ?? none);
  const starts = layer.starts?.(call) ?? {};
  for (const [key, dims] of Object.entries(parameters)) {
    const start = starts[key];
    const values = dims === null || start === undefined ? null : filled(call, start, dims, 'float');
    register(run, 'parameter', self, key, dims === null ? none : newParameter(dims, run, values));
  }
  for (const [key, buffer] of Object.entries(layer.buffers?.(call) ?? {})) {
    if (buffer === null) enter(self, 'buffer', key, none);
    else
      enter(
        self,
        'buffer',
        key,
        made(
          filled(call, run.graph.constant(buffer.value), buffer.dims, buffer.isWhole === true ? 'int' : 'float'),
          [],
        ),
      );
  }
  if (layer.calls !== undefined)
    requireAsked(name, places, bound, new Set([...call.asked, ...layer.calls.passes, 'inplace', 'dtype']), run.graph);
  if (resetsItself(name)) resetByOwn(self, run);
  return none;
}

/** One number for each dimension, where one is given for all of them. */
function spread({ rank, names }: NonNullable<Layer['perDimension']>, key: string, value: PyValue): PyValue {
  if (!names.includes(key)) return value;
  if (value.kind === 'list') return tuple(value.items);
  return value.kind === 'int' || value.kind === 'bool' ? tuple(Array.from({ length: rank }, () => value)) : value;
}

function forwardOf(layer: Layer, self: PyInstance, input: readonly PyValue[], run: Interpreter): PyValue {
  if (layer.forward !== undefined) return layer.forward(self, input, run);
  const { name = '', passes = [] } = layer.calls ?? {};
  const entry = entryIn('F', name) ?? table[name];
  if (entry === undefined) throw new Error(`there is no function ${name}`);
  const keyword = new Map<string, PyValue>();
  const takesInPlace = signature(layer.takes).some((place) => place.name === 'inplace');
  for (const key of takesInPlace ? [...passes, 'inplace'] : passes) {
    const value = attributeOf(run, self, key);
    if (value.kind !== 'none') keyword.set(key, value);
  }
  return callEntry(name, entry, { positional: input, keyword }, run);
}

import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import { absent } from '../../python/signature';
import { int, type PyValue } from '../../python/value';
import type { Call } from '../call';
import { isFloating } from '../dtype';
import { mapped } from '../elementwise';
import { type Entry, everywhere, fresh, plain, type Result, several } from '../entry';
import { allDims, meanOver, reduced, varianceOver } from '../reduce';
import { dim, isUnit, type Values } from '../values';
import { asTruth } from './pointwise';

/** The dimensions that are reduced: all of them where none is named. */
const overOf = (call: Call, x: Values): number[] => {
  const named = call.dims('dim', x);
  return named === null || named.length === 0 ? allDims(x) : named;
};

/** For what PyTorch reduces along one dimension alone. */
function oneOf(call: Call, x: Values): number[] {
  const over = overOf(call, x);
  const isList = call.value('dim').kind === 'list' || call.value('dim').kind === 'tuple';
  return isList
    ? complain('TypeError', `${call.name}(): argument 'dim' must be int`, 'Reduce one dimension after the other.')
    : over;
}

const keeps = (call: Call): boolean => call.flag('keepdim', false);

/** PyTorch divides by n − 1 unless it is told otherwise. */
function variance(call: Call, root: boolean): Values {
  const { graph } = call;
  const x = requireFloat(call, 'input');
  if (call.value('dim').kind === 'bool')
    return unsupported(`${call.name} with unbiased by position`, 'Name it: unbiased=False.');
  const over = overOf(call, x);
  if (call.has('correction') && call.value('correction').kind !== 'int')
    return unsupported(`${call.name} with a correction that is no whole number`);
  const correction = call.has('correction')
    ? call.number('correction')
    : graph.constant(call.flag('unbiased', true) ? 1 : 0);
  const own = varianceOver(graph, x, over, keeps(call), correction);
  return root ? mapped(own, (node) => graph.unary('sqrt', node)) : own;
}

function requireFloat(call: Call, name: string): Values {
  const x = call.tensor(name);
  if (!isFloating(x.dtype))
    return complain(
      'RuntimeError',
      `${call.name}(): input dtype should be either floating point or complex`,
      'Call float() before.',
    );
  return x;
}

const spread = (root: boolean): Entry => ({
  in: everywhere,
  takes: 'input, dim=None, unbiased=True, keepdim=False, *, correction=None, out=None',
  besideDim: ['keepdim', 'correction'],
  eitherOf: ['unbiased', 'correction'],
  compute: (call) => fresh(variance(call, root)),
});

/** Several results that stand together, the second with the means. */
const spreadAndMean = (root: boolean): Entry => ({
  in: ['torch'],
  takes: 'input, dim=None, unbiased=True, keepdim=False, *, correction=None',
  besideDim: ['keepdim', 'correction'],
  eitherOf: ['unbiased', 'correction'],
  compute: (call) => {
    const x = requireFloat(call, 'input');
    return several([fresh(variance(call, root)), fresh(meanOver(call.graph, x, overOf(call, x), keeps(call)))]);
  },
});

const summed = (kind: 'sum' | 'prod'): Entry => ({
  in: everywhere,
  takes: `input, dim=${kind === 'sum' ? 'None' : absent}, keepdim=False, *, dtype=None, out=None`,
  besideDim: ['keepdim'],
  casts: true,
  compute: (call) => {
    const x = call.tensor('input');
    const dtype = isFloating(x.dtype) ? x.dtype : 'int';
    return fresh(reduced(call.graph, kind, x, kind === 'sum' ? overOf(call, x) : oneOf(call, x), keeps(call), dtype));
  },
});

/** Along a dimension PyTorch gives the places as well, which are not known here. */
const extreme = (kind: 'max' | 'min'): Entry => ({
  in: everywhere,
  takes: `input, dim=${absent}, keepdim=False, *, out=None`,
  besideDim: ['keepdim'],
  compute: (call): Result => {
    const x = call.tensor('input');
    if (call.value('dim').kind === 'foreign') {
      if (call.has('keepdim')) return unsupported(`${call.name} with keepdim`);
      return unsupported(`${call.name} of two tensors`, `Write ${kind === 'max' ? 'maximum' : 'minimum'}.`);
    }
    const own = fresh(reduced(call.graph, kind, x, oneOf(call, x), keeps(call)));
    if (!call.has('dim')) return own;
    return several([own, plain({ kind: 'opaque', what: `the places of ${call.name}` })], ['values', 'indices']);
  },
});

const extremeOver = (kind: 'max' | 'min'): Entry => ({
  in: everywhere,
  takes: 'input, dim=None, keepdim=False, *, out=None',
  compute: (call) => {
    const x = call.tensor('input');
    return fresh(reduced(call.graph, kind, x, overOf(call, x), keeps(call)));
  },
});

const truth = (kind: 'max' | 'min'): Entry => ({
  in: everywhere,
  takes: `input, dim=${absent}, keepdim=False, *, out=None`,
  besideDim: ['keepdim'],
  compute: (call) => {
    const x = asTruth(call.graph, call.tensor('input'));
    return fresh(reduced(call.graph, kind, x, oneOf(call, x), keeps(call), 'bool'));
  },
});

/** Norms of which every power is one of field operations and roots. */
function norm(call: Call): Values {
  const { graph } = call;
  if (call.has('dtype')) return unsupported('norm with dtype', 'Convert the tensor before.');
  const x = requireFloat(call, 'input');
  const over = overOf(call, x);
  const p = call.value('p');
  if (p.kind === 'str' || p.kind === 'bool') return unsupported('this norm');
  const order = call.has('p') ? orderOf(call) : 2;
  if (order === 1)
    return reduced(
      graph,
      'sum',
      mapped(x, (node) => graph.unary('abs', node)),
      over,
      keeps(call),
    );
  if (order !== 2) return unsupported('a norm of this order');
  const squares = reduced(
    graph,
    'sum',
    mapped(x, (node) => graph.power(node, 2)),
    over,
    keeps(call),
  );
  return mapped(squares, (node) => graph.unary('sqrt', node));
}

/** A whole order of a norm, however it is written. */
export function orderOf(call: Call): number | null {
  const known = fractionIn(call.number('p'));
  return known?.denominator === 1n ? Number(known.numerator) : null;
}

function cumulative(call: Call): Values {
  const { graph } = call;
  const x = call.tensor('input');
  const at = call.dim('dim', x);
  const own = x.dims[at] ?? dim(1);
  const dtype = isFloating(x.dtype) ? x.dtype : 'int';
  if (isUnit(own)) return { ...x, dtype };
  if (own.extent !== undefined) return unsupported('cumsum along a size that is any number', 'List the sizes.');
  const { size } = own;
  const axis = `·${x.dims.length - at}`;
  const mask = graph.table(
    [
      { size, name: axis },
      { size, name: 'from' },
    ],
    (k) => (k % size <= Math.floor(k / size) ? 1 : 0),
  );
  return { ...x, dtype, node: graph.sum(graph.mul(mask, graph.rename(x.node, { [axis]: 'from' })), ['from']) };
}

/** Reductions over dimensions. */
export const reductions = {
  sum: summed('sum'),
  prod: summed('prod'),
  mean: {
    in: everywhere,
    takes: 'input, dim=None, keepdim=False, *, dtype=None, out=None',
    besideDim: ['keepdim'],
    casts: true,
    compute: (call) => {
      const x = requireFloat(call, 'input');
      return fresh(meanOver(call.graph, x, overOf(call, x), keeps(call)));
    },
  },
  var: spread(false),
  std: spread(true),
  var_mean: spreadAndMean(false),
  std_mean: spreadAndMean(true),
  max: extreme('max'),
  min: extreme('min'),
  amax: extremeOver('max'),
  amin: extremeOver('min'),
  all: truth('min'),
  any: truth('max'),
  norm: {
    in: everywhere,
    takes: 'input, p=2, dim=None, keepdim=False, out=None, dtype=None',
    isPython: true,
    compute: (call) => fresh(norm(call)),
  },
  cumsum: {
    in: everywhere,
    takes: 'input, dim, *, dtype=None, out=None',
    casts: true,
    compute: (call) => fresh(cumulative(call)),
  },
  numel: {
    in: everywhere,
    takes: 'input',
    compute: (call) =>
      plain(call.run.iterate(shapeValue(call)).reduce<PyValue>((n, each) => call.run.binary('*', n, each), int(1))),
  },
} satisfies Record<string, Entry>;

function shapeValue(call: Call) {
  const shape = call.run.attribute(call.value('input'), 'shape');
  return shape ?? unsupported('numel of this');
}

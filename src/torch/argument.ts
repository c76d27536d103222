import type { CodeContext } from '../language/code';
import { float, fractionIn } from '../python/held';
import { lengthValue } from '../python/numbers';
import { bool, foreign, int, list, none, type PyValue, text } from '../python/value';
import { contiguousStrides } from './tensor';
import { tensorObject } from './tensor-object';
import { fromNamed } from './values';

/** An argument as a claim file gives it: texts are formulas, but for those in quotes of their own. */
export type Written = boolean | null | string | readonly Written[];

/** An argument of a constructor or function as a value of Python. */
export function argumentOf(written: Written, place: readonly (string | number)[], context: CodeContext): PyValue {
  if (written === null) return none;
  if (typeof written === 'boolean') return bool(written);
  if (typeof written !== 'string') return list(written.map((each, i) => argumentOf(each, [...place, i], context)));
  const trimmed = written.trim();
  const quoted = /^(['"])(.*)\1$/.exec(trimmed);
  if (quoted !== null) return text(quoted[2] ?? '');
  if (/^(?:None|null|)$/.test(trimmed)) return none;
  if (/^(?:true|false)$/i.test(trimmed)) return bool(/^t/i.test(trimmed));
  const span = context.spanNamed(trimmed);
  if (span !== undefined) return lengthValue(span, trimmed);
  const node = context.term(written, ['code', context.name, ...place]);
  if (node.axes.length > 0) {
    const values = fromNamed(context.graph, node);
    return foreign(tensorObject({ values, isUncertain: false }, { strides: contiguousStrides(values.dims) }));
  }
  const known = fractionIn(node);
  return known?.denominator === 1n && !/[.eE/]/.test(trimmed) ? int(known.numerator) : float(node);
}

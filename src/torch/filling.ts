import { forEachFunction } from '../operation/axiomatised';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { bind, signature } from '../python/signature';
import { type Args, none } from '../python/value';
import { valuesOf } from './call';
import { scalar, type Values } from './values';

/** Methods that put other elements in place of those of a tensor. */
export const filling: Readonly<Record<string, (args: Args, run: Interpreter) => Values>> = {
  fill_: (args, run) => {
    const given = bind('fill_', signature('value'), args).get('value') ?? none;
    const value = valuesOf(given, run) ?? unsupported('fill_ with this');
    if (value.dims.length === 0) return value;
    return complain(
      'RuntimeError',
      `fill_ only supports 0-dimension value tensor but got tensor with ${value.dims.length} dimensions.`,
      'Write copy_.',
    );
  },
  zero_: (args, { graph }) => {
    bind('zero_', [], args);
    return scalar(graph.constant(0), 'int');
  },
  copy_: (args, run) => {
    const bound = bind('copy_', signature('other, non_blocking=False'), args);
    const wait = bound.get('non_blocking') ?? none;
    if (wait.kind !== 'none' && wait.kind !== 'bool') unsupported('copy_ with this as non_blocking');
    return valuesOf(bound.get('other') ?? none, run) ?? unsupported('copy_ of this');
  },
};

/**
 * Functions that are also methods which put their result in place of the elements: `x.add_(y)`. All that `torch.Tensor` has of the table, but
 * for those that change the shape.
 */
export const putsInPlace: ReadonlySet<string> = new Set([
  ...Object.keys(forEachFunction((_, name) => name)),
  ...[
    'exp2 expm1 log1p log2 log10 rsqrt reciprocal square tan sinh cosh erfc',
    'abs absolute neg negative sign relu sigmoid tanh cumsum tril triu logical_not',
    'add sub subtract mul multiply div divide true_divide pow addcmul addcdiv addmm lerp heaviside masked_fill',
    'clamp clip clamp_min clamp_max eq ne lt le gt ge logical_and logical_or logical_xor',
  ].flatMap((line) => line.split(' ')),
]);

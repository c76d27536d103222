import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Case, cases } from '../../bench/torch/cases';
import { programs } from '../../bench/torch/programs';
import { runCase } from '../../bench/torch/run-case';
import { torchNames } from '../../src/torch/library';

/** Without values where PyTorch stops with an error. */
type Recorded = readonly [name: string, code: string, isEvaluated: boolean, values: readonly number[] | null];

// Written by PyTorch 1.13 in float64: `RECORD=1 npm run bench torch`.
const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Recorded[];

const textOf = ({ expression, layer, body, definition = '' }: Case): string =>
  expression ?? `${definition}${layer ?? body}`;

it('has a case for every function and layer, and every case is recorded', () => {
  expect(torchNames().filter((name) => !Object.hasOwn(cases, name))).toEqual([]);
  expect(torchNames().length).toBeGreaterThanOrEqual(120);
  const all = Object.entries({ ...cases, 'Python and PyTorch': programs }).flatMap(([name, some]) =>
    some.map((one) => [name, textOf(one), one.isEvaluated === true]),
  );
  expect(recorded.map(([name, code, isEvaluated]) => [name, code, isEvaluated])).toEqual(all);
});

const agrees = (own: readonly number[], torch: readonly number[]): boolean =>
  own.length === torch.length &&
  own.every((value, i) => Math.abs(value - (torch[i] ?? Number.NaN)) <= 1e-10 * Math.max(1, Math.abs(value)));

/** What is wrong with each case, at the place where it is recorded. */
function faults(all: readonly Case[], expected: readonly Recorded[]): string[] {
  return expected.flatMap(([name, code, , values], i) => {
    const { own } = runCase(all[i] as Case, '1');
    if ('error' in own) return values === null ? [] : [`${name}: ${code}: ${own.error}`];
    return values !== null && agrees(own.values, values) ? [] : [`${name}: ${code}`];
  });
}

it('gives what PyTorch gives, to 1e-10', () => {
  const all = Object.values(cases).flat();
  expect(faults(all, recorded.slice(0, all.length))).toEqual([]);
});

it('gives what Python and PyTorch make of programs, stops where they do, or says that it does not know', () => {
  const wrong = faults(programs, recorded.slice(-programs.length));
  const counts: Record<string, number> = {};
  for (const fault of wrong) {
    const reason = fault.slice(fault.lastIndexOf(': ') + 2).replace(/ is not supported$/, '');
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  expect(counts).toEqual({
    '% of tensors': 1,
    '-= of a set': 1,
    '// of tensors': 1,
    '< of list': 1,
    '> of tuple': 1,
    'Module._modules': 1,
    'Module._parameters': 1,
    'Module.load_state_dict': 1,
    'Module.register_forward_hook': 1,
    'Module.state_dict': 2,
    'Tensor.byte': 1,
    'Tensor.new_ones': 1,
    'Tensor.new_zeros': 1,
    'Tensor.set_': 1,
    'Tensor.uniform_': 1,
    __dict__: 2,
    __get__: 2,
    __getattribute__: 1,
    '__init__ of a module with a __len__ of its own': 1,
    __init_subclass__: 1,
    __mul__: 1,
    __setattr__: 1,
    'a PReLU with a reset_parameters of its own': 1,
    'a change of what outlives the call': 4,
    'a class that derives from Parameter': 1,
    'a class that derives from dict': 1,
    'a class that derives from list': 1,
    'a comparison of sets': 1,
    'a condition on requires_grad': 1,
    'a conversion of a module of which two parameters or buffers share elements': 1,
    'a distribution of which a parameter was written after it was made': 2,
    'a gradient by what was computed, or written in place': 2,
    'a gradient in code that uses a gradient before it that keeps no graph': 1,
    'a gradient in code that uses a parameter of which something was made before it had its values': 1,
    'a gradient in code that uses a parameter that shares elements with a tensor': 3,
    'a gradient in code that uses an assignment to data': 1,
    'a gradient in code that uses embedding with padding_idx': 1,
    'a gradient in code that uses nn.Parameter in a call': 1,
    'a gradient in code that uses no_grad': 1,
    'a gradient in code that uses requires_grad_(False)': 1,
    'a kernel of 3 numbers': 1,
    'a loop by __getitem__': 1,
    'a module that changes while one goes through it': 2,
    'a parameter of float64': 1,
    'a parameter of what may be a view of another tensor': 3,
    'a parameter of which several elements are one': 2,
    'a parameter of whole numbers': 1,
    'a parameter that may share some elements with another': 7,
    'a part of a class that derives from Sequential': 1,
    'a power of this size': 1,
    'a range up to a Tensor': 1,
    'a root of a negative number, which is complex,': 1,
    'a tensor of this': 1,
    'a tensor that may be a parameter, or a view of it, as an attribute': 1,
    'a tensor that shares elements with a parameter': 11,
    'a text that is not known': 1,
    'a whole number of this size as int of a tensor': 1,
    'an assignment of float to a tensor of int': 1,
    'an assignment to Tensor.foo': 1,
    'an assignment to a slice of a list': 2,
    'an assignment to data of an argument': 1,
    'an attribute whose name is not known': 1,
    'an index of this kind': 1,
    'an index with several ellipses': 2,
    'an order of texts': 1,
    'avg_pool1d of whole numbers': 1,
    'binary_cross_entropy of floating point of several precisions': 1,
    'data of another shape': 1,
    'dropout in place': 2,
    filter: 1,
    global: 1,
    'index with 2 arguments': 1,
    'instance as a key': 1,
    'int of what is not known': 1,
    'int with 2 arguments': 1,
    'is between tensors that may be one': 8,
    'is of relu': 2,
    'math.e': 1,
    'masked_fill with a mask of whole numbers': 1,
    'max with a key': 2,
    nonlocal: 1,
    'one_hot without a number of classes': 1,
    'parameters of a module with a named_parameters of its own': 1,
    'pow with 3 arguments': 1,
    'reversed of this': 1,
    'round of this': 3,
    'round with ndigits': 1,
    'sorted with a key': 1,
    "the attribute bit_length of 'int' object": 1,
    "the attribute count of 'list' object": 1,
    "the attribute endswith of 'str' object": 1,
    "the attribute is_integer of 'float' object": 1,
    "the attribute numel of 'tuple' object": 1,
    "the attribute pop of 'dict' object": 1,
    "the attribute remove of 'list' object": 2,
    "the attribute setter of 'property' object": 1,
    "the attribute sort of 'list' object": 1,
    'the function max of a library as a method': 1,
    'the function relu of a library as a method': 1,
    'the order of the elements of a set': 2,
    'the parameter code.layer.a, of which another tensor may be a view,': 1,
    'this index': 1,
    'torch.Tensor()': 1,
    'torch.uint8': 2,
    try: 2,
    vars: 1,
    'what depends on numbers that were drawn, or that parameters held, while the module was made': 11,
    'whether there is a __x here': 1,
    'whether there is a digamma here': 2,
    'whether there is a is_cuda here': 1,
    'whole numbers that may not fit into their dtype': 31,
    'writing to a tensor of which another may or may not be a view': 11,
    'writing to a tensor of which several elements are one': 1,
    'writing to what was detached, beside gradients': 1,
    "| of 'set' and 'set'": 1,
    '|= of a dict': 1,
    '|= of a set': 1,
  });
});

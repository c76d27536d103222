import { expect, it } from 'vitest';
import { run } from './run-code';

const told = (lines: readonly string[]) => {
  const given = run(`${lines.join('\n')}\n`, { inputs: [{ n: 2 }] });
  return 'values' in given ? given.values : `${given.kind}: ${given.reason}`;
};

const call = ['def code(x):', '    return nn.ReLU()(x)'];

it.each([
  ['an attribute of a layer', 'nn.ReLU.slope = 1'],
  ['an update of one', 'nn.ReLU.slope += 1'],
  ['a method of a layer', 'nn.ReLU.forward = lambda self, y: y * 2'],
  ['a method of Module', 'nn.Module.__call__ = lambda self, y: y'],
  ['by setattr', "setattr(nn.ReLU, 'forward', torch.exp)"],
  ['by del', 'del nn.ReLU.forward'],
  ['a function of torch', 'torch.relu = torch.exp'],
  ['one of torch.nn.functional', 'F.relu = torch.exp'],
  ['by setattr of a module', "setattr(F, 'relu', torch.exp)"],
  ['a number of math', 'math.pi = 3'],
  ['a method of tensors', 'torch.Tensor.relu = torch.exp'],
  ['an attribute of a function', 'torch.exp.kept = 1'],
])('refuses to change what is of a library: %s', (_, line) => {
  expect(told([line, ...call])).toMatch(
    /^(?:unsupported-code: .* is not supported|attribute-error: .*has no attribute 'slope')$/,
  );
});

it('changes a class of the file for its objects and for what derives from it', () => {
  const classes = ['class A(nn.ReLU):', '    pass', 'class B(A):', '    pass', 'A.forward = lambda self, y: -y'];
  const sum = ['def code(x):', '    return B()(x) * 10 + A()(x) * 100 + nn.ReLU()(x)'];
  expect(told([...classes, ...sum])).toEqual([-109, -218]);
  expect(told([...classes, 'B.forward = nn.ReLU.forward', ...sum])).toEqual([-89, -178]);
});

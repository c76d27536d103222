import type { Case } from './cases';
import { body } from './program';

/** Arguments that change nothing here, of the kinds that PyTorch takes and of others; slices of ranges. */
export const argumentPrograms: readonly Case[] = [
  ...[
    "torch.zeros(2, device='cpu')",
    "torch.zeros(2, device='gpu')",
    'torch.zeros(2, device=3.5)',
    "torch.zeros(2, device=torch.device('cpu'))",
    "torch.zeros(2, device=torch.device('foo'))",
    "torch.zeros(2, layout='strided')",
    "torch.zeros(2, requires_grad='a')",
    'torch.zeros_like(x, device=x.device)',
    "x.to('cpu', torch.double)",
    "x.to(torch.double, 'cpu')",
    'x.to(torch.double, True)',
    'x.to(torch.double, 3.5)',
    'x.size(None)',
    "torch.manual_seed('a')",
    'torch.manual_seed(3)',
    'torch.device(3.5)',
  ].map((expression) => body(`unused = ${expression}`, 'return x')),
  body('return x[..., 1, ..., 2]'),
  body('return x[..., 1, ...]'),
  body('return x.masked_fill((x > 0).long(), 7)'),
  body('return x.masked_fill(x, 7)'),
  body('r = range(10)[2:8:2]', 'return x + sum(r) + len(r) + r[-1] + isinstance(r, list)'),
  body('r = range(10)[::-1][1:3]', 'return x + 10 * r[0] + r[1]'),
  body('r = range(10)[5:2]', 'return x + len(r)'),
  body('return x + len(list(range(3, 30, 4)[-3:]))'),
];

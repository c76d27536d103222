import type { Case } from './cases';

const shapes = { x: { shape: [2, 3] } } as const;
const program = (...lines: readonly string[]): Case => ({ body: lines.join('\n'), inputs: shapes });
const layered = (definition: string, ...lines: readonly string[]): Case => ({ ...program(...lines), definition });

/** What modules have, in which order, and what PyTorch refuses of truth values and of groups. */
export const modulePrograms: readonly Case[] = [
  program('s = nn.Sequential(nn.Identity())', 's.add_module("r", nn.ReLU())', 'return s(x)'),
  program('s = nn.Sequential()', 's.r = nn.ReLU()', 'return s(x)'),
  program('s = nn.Sequential(nn.Identity())', 's.add_module("1", nn.ReLU())', 'return s(x)'),
  program('return x * (1 + callable(nn.ReLU()))'),
  layered('class A:\n    def __call__(self, y):\n        return y\n', 'return x * (1 + callable(A()))'),
  layered('class A:\n    pass\n', 'return x * (1 + callable(A()) + hasattr(A(), "b"))'),
  layered('class A:\n    b = 2\n', 'return x * (1 + hasattr(A(), "b") + getattr(A(), "c", 3))'),
  program('return x * (1 + callable(x) + callable(torch.exp))'),
  program('return x * (1 + hasattr(torch, "digamma"))'),
  program('return x * (1 + hasattr(x, "is_cuda"))'),
  program('return x * (1 + hasattr(x, "exp") + hasattr(torch, "exp"))'),
  program('return x * (1 + hasattr(nn.ReLU(), "state_dict"))'),
  program('return x * (1 + hasattr(nn.ReLU(), "nothing") + hasattr(nn.ReLU(), "inplace"))'),
  program('return x * (1 + (getattr(torch, "digamma", None) is None))'),
  program('return x * len(nn.ReLU().state_dict())'),
  program('return x * (1 - (x > 0))'),
  program('return x - (x > 0)'),
  program('return (x > 0) - 1'),
  program('return torch.sub(x, x > 0)'),
  program('return x * (1 - (x > 0).float())'),
  program('return x * (1 - (x > 0).long())'),
  program('return x + (x > 0)'),
  program('return x - True'),
  program('return F.group_norm(x, 3)'),
  program('return F.group_norm(x[:1], 3)'),
  program('return nn.GroupNorm(3, 3)(x[:1])'),
  program('return F.group_norm(x[:1], 1)'),
  program('return F.group_norm(x[:1, :, None].expand(1, 3, 2), 3)'),
  program('return F.avg_pool1d(torch.tensor([[1, 2]]), 2) * x[:, :1]'),
  program('return F.softmax(torch.tensor([1, 2, 3]), 0) * x'),
];

import type { Case } from './cases';
import { body } from './program';

const expressions = `
x if 1 < math.inf else -x
x if float('inf') > 5 else -x
x if float('-inf') < 0 else -x
x if -math.inf < 0 < math.inf else -x
x if math.inf == float('inf') else -x
x if math.inf != 3 else -x
x if math.inf > float('inf') else -x
x if float('-inf') == -float('inf') else -x
x * min(float('inf'), 3)
x * max(-math.inf, 3, 5)
x < math.inf
x > -math.inf
x <= float('inf')
x == math.inf
x != float('inf')
x == float('-inf')
x > math.inf
math.inf > x
(x < float('inf')).all() * x
x.clamp(max=math.inf)
x.clamp(min=-math.inf)
x.clamp(-math.inf, math.inf)
x.clamp(-float('inf'), 0)
torch.clamp(x, min=0, max=float('inf'))
x.masked_fill(x == math.inf, 0)
x.masked_fill(x > 0, float('-inf')).exp()
torch.full((2, 3), float('-inf')).masked_fill(x > 0, 0.0).exp()
K.masked_fill(K > 2, 0)
K.masked_fill(K > 2, -1)
K.masked_fill(M, 5).float() * x
K.masked_fill(K > 2, True)
M.masked_fill(M, False)
K.clone().masked_fill_(K > 2, 0) * x
x.gather(1, y[:, None])
x.gather(1, y.view(-1, 1)).squeeze(1)
x.gather(1, y.unsqueeze(-1)).squeeze(-1)
-x.log_softmax(-1).gather(1, y[:, None]).mean()
x[..., None].shape[-1] * x
x[None, ..., 0]
x[:, -1:]
x[-1]
x[-3]
x[:, ::2]
x[:, 1::2]
x[:, :100]
x[:, -100:]
x.sum(dim=-1, keepdim=True).expand(-1, 3)
x.mean((-2, -1))
x.unbind(0)[0] - x.unbind(0)[1]
x.view(2, -1).T.reshape(-1)
x.T.view(-1)
x.T.contiguous().view(-1)
x.t().flatten()
x.permute(1, 0).reshape(3, 2)
torch.stack([x, x]).mean(0)
x.std(0, unbiased=False) + x.var(0, unbiased=True)
torch.std(x, 0, False)
torch.var(x, dim=0, unbiased=False, keepdim=True)
x.square().sum().sqrt()
x.norm(dim=-1, keepdim=True)
torch.norm(x, p=1)
x.abs().max()
x.abs().max(dim=1, keepdim=True)[0]
x.max(1)[0] - x.max(dim=1).values
x.max(dim=-1, keepdim=True).values
torch.logsumexp(x, dim=-1, keepdim=True)
x - x.logsumexp(-1, keepdim=True)
x.exp() / x.exp().sum(-1, True)
F.normalize(x, dim=-1)
F.normalize(x, p=2, dim=1)
x / x.norm(dim=1, keepdim=True).clamp(min=1e-12)
x / x.norm(dim=1, keepdim=True).clamp_min(1e-12)
x.cumsum(-1).flip(-1)
x.prod(-1)
torch.triu(x) + torch.tril(x, -1)
torch.eye(3)[y]
F.one_hot(y, num_classes=3) * x
(F.one_hot(y, 3) * x.log_softmax(-1)).sum(-1)
F.one_hot(y, 3) @ x.T
torch.zeros_like(x, dtype=torch.long).float() + x
torch.ones(x.shape[1]) @ x.T
torch.ones(x.size()) * x
torch.empty_like(x).copy_(x)
torch.empty(2, 3).fill_(2) * x
torch.arange(x.size(1), dtype=x.dtype) * x
torch.arange(3, device=x.device) * x
torch.arange(3).to(x) * x
torch.arange(3).to(x.dtype) @ x.T
torch.arange(3).type_as(x) @ x.T
torch.linspace(0, 1, 3) @ x.T
torch.tensor(3) @ x.T
torch.tensor([3]) * x
torch.tensor(3.0) * x
torch.tensor(2) / torch.tensor(3) * x
torch.full((3,), 2) * x
torch.full((3,), 2) @ x.T
torch.full((3,), 2.) @ x.T
x.shape[0] / x.shape[1] * x
x ** 2.5 if False else x ** 2
x.pow(2).mean() ** 0.5
x.pow(2).mean().pow(0.5)
2 ** x
(x > 0) + (x > 1)
(x > 0).sum(-1)
(x > 0).sum() / x.numel()
(x > 0).mean()
(x > 0) * (x > 1)
(x > 0).int() - (x > 1).int()
1 - (x > 0).float()
1 - (x > 0).int()
1.0 * (x > 0)
-(x > 0).float()
x if x.shape == (2, 3) else -x
x if torch.is_tensor(x) else -x
x if isinstance(x, torch.Tensor) else -x
x if x is not None else -x
x if len(x) else -x
x if x.ndim == 2 else -x
x if x.numel() > 3 else -x
x if 0 in (1, 2) else -x
x if x in [x] else -x
x.masked_fill(M, torch.tensor(2.0))
x.masked_fill(M, torch.tensor(2))
K.masked_fill(M, torch.tensor(2))
(x > -math.inf).sum() * x
x if float('inf') >= float('inf') else -x
x if 1e308 < math.inf else -x
x if x.shape[0] < math.inf else -x
x if math.inf <= -math.inf else -x
sorted([math.inf, 2, -math.inf])[1] * x
x * (math.inf in [1, math.inf])
x if 0.5 != -math.inf else -x
x if True < math.inf else -x
x if 'a' < math.inf else -x
`;

/** The lines of a function each. */
const written = String.raw`
best = math.inf\nfor i in range(3):\n    if i < best: best = i\nreturn x + best
best = -math.inf\nfor i in range(3):\n    if i > best: best = i\nreturn x + best
best = float('inf')\nfor v in [3, 1, 2]:\n    best = min(best, v)\nreturn x + best
best = -float('inf')\nfor v in [3, 1, 2]:\n    best = max(v, best)\nreturn x + best
s = x.clone()\ns[:, 2] = -math.inf\nreturn s.softmax(-1)
s = torch.full((2, 3), -math.inf)\ns[:, 0] = 1.0\ns[:, 1] = 2.0\nreturn s.softmax(-1)
m = torch.triu(torch.full((3, 3), float('-inf')), 1)\nreturn (x @ x.T)[0, 0] + m.exp()
m = torch.triu(torch.ones(3, 3), 1).bool()\nreturn torch.zeros(3, 3).masked_fill(m, float('-inf')).softmax(-1)
m = torch.tril(torch.ones(3, 3)) == 0\nreturn torch.ones(3, 3).masked_fill(m, -math.inf).softmax(-1)
m = torch.ones(3, 3, dtype=torch.bool).tril()\nreturn torch.ones(3, 3).masked_fill(~m, -math.inf).softmax(-1)
m = torch.ones(3, 3).tril().bool()\nreturn torch.ones(3, 3).masked_fill(~m, -1e9).softmax(-1)
m = torch.ones(3, 3).triu(diagonal=1).to(torch.bool)\nreturn torch.ones(3, 3).masked_fill(m, -1e9)
m = torch.arange(3)[None, :] <= torch.arange(3)[:, None]\nreturn torch.ones(3, 3).masked_fill(m.logical_not(), -math.inf).softmax(-1)
m = torch.arange(3) < 2\nreturn x.masked_fill(~m, 0)
m = torch.tensor([True, False, True])\nreturn x.masked_fill(m, 0)
m = torch.tensor([True, False, True])\nreturn x * m
m = torch.tensor([1, 0, 1])\nreturn x.masked_fill(m == 0, -math.inf).softmax(-1)
m = torch.tensor([1, 0, 1]).bool()\nreturn x.masked_fill(m, 0)
m = (x > 0) & (x < 1)\nreturn x.masked_fill(m, 0)
m = (x > 0) | (x < -1)\nreturn torch.where(m, x, 0.0 * x)
m = ~(x > 0)\nreturn x * m.float()
s = x.clone()\ns[M] = 0\nreturn s
a, b = x.split([1, 2], -1)\nreturn a * b
a, b, c = x.T\nreturn a + b * c
(a, b, c), d = x[0], x[1]\nreturn a + b + c + d
m, i = x.max(1)\nreturn m
`;

const before = 'y, K, M = torch.tensor([0, 2]), torch.arange(6).view(2, 3), x > 0';

/** Infinity, masks and what else is often written: of numbers, conditions and elements. */
export const infinityPrograms: readonly Case[] = [
  ...expressions
    .trim()
    .split('\n')
    .map((line) => body(before, `return ${line}`)),
  ...written
    .trim()
    .split('\n')
    .map((line) => body(before, ...line.split('\\n'))),
];

import type { Case } from './cases';
import { body } from './program';

const written = `
K.mean()
M.mean()
K.std()
K.var()
M.var()
K.sum()
M.sum()
K.norm()
M.norm()
torch.norm(K)
K.softmax(-1)
M.softmax(-1)
torch.softmax(K, -1)
K.log_softmax(-1)
torch.logsumexp(K, -1)
K.logsumexp(0)
torch.relu(K)
torch.relu(M)
torch.sigmoid(K)
torch.sigmoid(M)
torch.tanh(K)
torch.tanh(M)
torch.exp(K)
torch.exp(M)
torch.log(K + 1)
torch.sqrt(K)
torch.sqrt(M)
torch.rsqrt(K + 1)
torch.reciprocal(K + 1)
torch.abs(K)
torch.abs(M)
-K
-M
torch.neg(M)
torch.sign(K)
torch.square(K)
torch.floor(K)
torch.floor(M)
torch.floor(x)
torch.erf(K)
torch.atan(M)
torch.positive(M)
+M
~M
torch.logical_not(K)
K.cumsum(0)
M.cumsum(0)
K.prod()
M.prod()
K.max()
M.max()
M.min()
K.amax(0)
M.amax(0)
K.any()
K.all()
x.any()
x.all()
K.all(0)
x[torch.tensor([0., 1.])]
x[torch.tensor([0, 1]).int()]
x[torch.tensor([0, 1])]
x[0.5:]
x[torch.tensor(1)]
x[torch.tensor(1.)]
x[:, torch.tensor([0., 1.])]
x[None]
x[[0, 1]]
x[(0, 1)]
x[0, 1, 0]
x[()]
x[...]
x[0:5]
x[::-1]
x[::0]
F.embedding(torch.tensor([0., 1.]), x)
F.embedding(torch.tensor([0, 1]), x)
F.embedding(torch.tensor([0, 1]).int(), x)
F.embedding(torch.tensor([True, False]), x)
F.embedding(torch.tensor([0, 5]), x)
F.embedding(torch.tensor([0, 1]), K)
x.gather(1, torch.tensor([[0], [1]]))
x.gather(1, torch.tensor([[0.], [1.]]))
x.gather(1, torch.tensor([[0], [1]]).int())
x.gather(1, torch.tensor([[True], [False]]))
F.one_hot(torch.tensor([0., 1.]), 2)
F.one_hot(torch.tensor([0, 1]).int(), 2)
F.one_hot(torch.tensor([0, 1]), 2)
F.one_hot(torch.tensor([True, False]), 2)
F.one_hot(torch.tensor([0, 1]), 1)
F.one_hot(torch.tensor([0, 1]), True)
F.one_hot(torch.tensor(1), 2)
F.one_hot(1, 2)
M - M
M - 1
1 - M
M - x
x - M
M + M
M * M
M + 1
M * 2
M ** 2
M ** 0.5
K ** 2
K ** 0.5
2.0 ** K
K / 2
M & M
M | M
M ^ M
M and x
M & True
~M & M
M @ M
K @ K.T
K @ x.T
x @ K.T
x @ x
x @ torch.ones(3)
x @ torch.arange(3)
x @ torch.tensor([1, 2, 3])
x @ torch.tensor([1., 2, 3])
torch.mm(x, K.T)
torch.matmul(K, x.T)
torch.mv(x, torch.arange(3))
torch.dot(x[0], torch.arange(3))
torch.outer(x[0], torch.arange(3))
torch.bmm(x[None], K.T[None])
torch.einsum('ij,kj->ik', x, K)
torch.einsum('ij,ij->i', x, K)
torch.einsum('ij->i', K)
torch.addmm(x[:, :2], x, K.T)
torch.addmm(K[:, :2], x, x.T)
K += 0.5; return K
K += 1; return K
K *= 1.5; return K
K /= 2; return K
K -= x; return K
K += M; return K
K -= M; return K
K **= 2; return K
K **= 0.5; return K
K.add_(0.5); return K
K.add_(1); return K
K.mul_(0.5); return K
K.div_(2); return K
K.sub_(x); return K
K.sqrt_(); return K
K.exp_(); return K
K.clamp_(min=0.5); return K
K.clamp_(min=1); return K
K.pow_(2); return K
K.pow_(0.5); return K
K.neg_(); return K
K.relu_(); return K
K.fill_(1); return K
K.zero_(); return K
K[0] = 1; return K
K[K > 2] = 0; return K
M += M; return M
M += 1; return M
M *= M; return M
M *= 2; return M
M &= M; return M
M |= M; return M
M -= M; return M
M.logical_not_(); return M
x.logical_not_(); return x
x.eq_(0); return x
x.gt_(0); return x
x += K; return x
x += M; return x
x -= M; return x
x *= M; return x
F.dropout(K, 0.5, False)
torch.cat([x, K])
torch.cat([K, x])
torch.cat([x, M])
torch.cat([M, K])
torch.stack([x, K])
torch.stack([M, K])
torch.maximum(x, K)
torch.maximum(K, x)
torch.maximum(K, K)
torch.maximum(M, M)
torch.minimum(x, K)
x.masked_fill(M, 1)
x.masked_fill(K, 1)
x.masked_fill(M, torch.tensor(1))
x.masked_fill(M, torch.tensor([1.]))
x.masked_fill(M, x)
x.clamp(K, K)
x.clamp(min=K)
x.clamp(0, K)
K.clamp(0.5, 2)
K.clamp(1, 2)
K.clamp(min=0.5)
M.clamp(0, 1)
x.clamp(None, 1)
torch.lerp(x, K, 0.5)
torch.lerp(K, K, 0.5)
torch.lerp(x, x, K)
torch.lerp(x, x * 2, 2)
torch.addcmul(x, K, K)
torch.addcmul(K, K, K)
torch.addcdiv(x, K, K + 1)
torch.addcdiv(K, K, K + 1)
torch.heaviside(x, K)
torch.heaviside(K, K)
torch.heaviside(x, torch.tensor(0.5))
torch.add(K, K, alpha=0.5)
torch.add(K, x, alpha=2)
torch.add(x, x, alpha=0.5)
torch.sub(K, K, alpha=0.5)
torch.rsub(K, 1)
torch.rsub(M, 1)
torch.rsub(K, M)
torch.logical_and(x, K)
torch.logical_and(M, x)
torch.pow(2, x)
torch.pow(x, 2)
torch.pow(K, 2.0)
torch.pow(K, 0.5)
torch.pow(M, 2)
torch.eq(x, K)
torch.eq(x, 'a')
x == None
x == 'a'
x != 'a'
x < 'a'
x + 'a'
x + None
x + [1, 2, 3]
x * (1, 2, 3)
x == [1, 2, 3]
torch.tril(K)
torch.tril(M)
torch.triu(K)
torch.flip(K, [0])
F.dropout(x, 0.5, training=False)
F.dropout(K, 0.5, training=False)
nn.Dropout(0.5).eval()(K)
torch.full((2, 3), 1) + x
torch.full((2, 3), 1) / 2
torch.full((2, 3), True) + x
torch.full((2, 3), True) - True
torch.full((2, 3), 1).mean()
torch.full((2, 3), 1.0).mean()
torch.zeros_like(K).mean()
torch.ones_like(M).sum()
torch.full_like(K, 2)
torch.zeros(2, dtype=int)
torch.zeros(2, dtype=float)
torch.zeros(2, dtype=bool)
torch.ones(2, dtype=torch.long).mean()
torch.arange(3).mean()
torch.eye(2, dtype=torch.long).mean()
torch.tensor([1, 2]).mean()
torch.tensor([1, 2.]).mean()
torch.tensor([True, 2.]).mean()
torch.tensor([True, False]).mean()
torch.tensor(x)
torch.tensor([x[0, 0], x[0, 1]])
torch.tensor([K[0, 0], K[0, 1]])
torch.tensor([[1], [2, 3]])
torch.as_tensor(K).mean()
M.int() + 1
K.to(x)
K.type_as(x)
K.to('cpu')
nn.Parameter(K)
`;

/** What operators, indices and methods give for whole numbers and truth values, also in place. */
export const operatorPrograms: readonly Case[] = written
  .trim()
  .split('\n')
  .map((line) =>
    body(
      'y, K, M = torch.tensor([0, 2]), torch.arange(6).view(2, 3), x > 0',
      line.includes('return') ? line : `return ${line}`,
    ),
  );

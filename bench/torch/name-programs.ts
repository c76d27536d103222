import type { Case } from './cases';
import { body } from './program';

/** Arguments by their names. */
const named = `
torch.sum(input=x)
torch.mean(input=x, dim=1)
torch.matmul(input=x, other=x.T)
torch.mm(input=x, mat2=x.T)
torch.bmm(input=x[None], mat2=x.T[None])
torch.mv(input=x, vec=x[0])
torch.dot(input=x[0], tensor=x[0])
torch.outer(input=x[0], vec2=x[1])
torch.add(input=x, other=x)
torch.sub(input=x, other=x)
torch.mul(input=x, other=2)
torch.div(input=x, other=2)
torch.pow(input=x, exponent=2)
torch.maximum(input=x, other=x)
torch.clamp(input=x, min=0, max=1)
torch.where(condition=M, input=x, other=x)
torch.stack(tensors=[x, x], dim=1)
torch.stack(tensors=(x,))
torch.cat(tensors=[x, x], dim=1)
torch.var(input=x, dim=1, unbiased=False)
torch.std(input=x, dim=1, keepdim=True)
torch.norm(input=x, p=2)
torch.norm(input=x, p=2, dim=1, keepdim=True)
torch.max(input=x, dim=1)[0]
torch.max(input=x)
torch.min(input=x, dim=1).values
torch.amax(input=x, dim=1)
torch.prod(input=x, dim=1)
torch.cumsum(input=x, dim=1)
torch.logsumexp(input=x, dim=1)
torch.softmax(input=x, dim=1)
torch.log_softmax(input=x, dim=1)
torch.transpose(input=x, dim0=0, dim1=1)
torch.swapaxes(input=x, axis0=0, axis1=1)
torch.swapdims(input=x, dim0=0, dim1=1)
torch.reshape(input=x, shape=(3, 2))
torch.permute(input=x, dims=(1, 0))
torch.unsqueeze(input=x, dim=0)
torch.squeeze(input=x, dim=0)
torch.squeeze(input=x)
torch.flatten(input=x, start_dim=0)
torch.gather(input=x, dim=1, index=y[:, None])
torch.masked_fill(input=x, mask=M, value=0)
torch.split(tensor=x, split_size_or_sections=1)[0]
torch.chunk(input=x, chunks=2)[0]
torch.unbind(input=x, dim=0)[0]
torch.narrow(input=x, dim=0, start=0, length=1)
torch.select(input=x, dim=0, index=0)
torch.flip(input=x, dims=(0,))
torch.tril(input=x, diagonal=0)
torch.eye(n=3)
torch.eye(n=3, m=2)
torch.full(size=(2,), fill_value=1.0)
torch.full_like(input=x, fill_value=1.0)
torch.zeros_like(input=x)
torch.linspace(start=0, end=1, steps=3)
torch.tensor(data=[1., 2.])
torch.exp(input=x)
torch.sqrt(input=x.abs())
torch.relu(input=x)
torch.sigmoid(input=x)
torch.addmm(input=x[:, :2], mat1=x, mat2=x.T)
torch.addcmul(input=x, tensor1=x, tensor2=x, value=2)
torch.lerp(input=x, end=x, weight=0.5)
torch.lerp(x, x, weight=0.5)
torch.heaviside(input=x, values=x)
torch.logical_and(input=M, other=M)
torch.logical_not(input=M)
torch.eq(input=x, other=0)
torch.einsum('ij->ji', operands=x)
torch.einsum(equation='ij->ji', operands=x)
torch.broadcast_to(input=x, size=(2, 2, 3))
torch.clone(input=x)
torch.all(input=M)
torch.any(input=M, dim=0)
torch.numel(input=x) * x
torch.prelu(input=x, weight=torch.tensor([0.5]))
torch.cosine_similarity(x1=x, x2=x, dim=1)
torch.layer_norm(input=x, normalized_shape=(3,))
F.relu(input=x)
F.softmax(input=x, dim=1)
F.log_softmax(input=x, dim=1)
F.gelu(input=x)
F.linear(input=x, weight=x, bias=None)
F.layer_norm(input=x, normalized_shape=[3], weight=None, bias=None, eps=1e-5)
F.group_norm(input=x[..., None].expand(2, 3, 2), num_groups=3)
F.batch_norm(input=x, running_mean=None, running_var=None, training=True)
F.conv1d(input=x[None], weight=x[None])
F.conv1d(input=x[None], weight=x[None], bias=None, stride=1, padding=1)
F.avg_pool1d(input=x[None], kernel_size=2)
F.max_pool1d(input=x[None], kernel_size=2)
F.embedding(input=y, weight=x.T)
F.one_hot(input=y, num_classes=3)
F.mse_loss(input=x, target=x * 2)
F.cross_entropy(input=x, target=y)
F.nll_loss(input=x, target=y)
F.kl_div(input=x, target=x.softmax(-1), reduction='sum')
F.binary_cross_entropy(input=x.sigmoid(), target=(x > 0) * 1.0)
F.huber_loss(input=x, target=x * 2, delta=0.5)
F.smooth_l1_loss(input=x, target=x * 2, beta=0.5)
F.normalize(input=x, p=2, dim=1)
F.cosine_similarity(x1=x, x2=x)
F.dropout(input=x, p=0.0)
F.leaky_relu(input=x, negative_slope=0.2)
F.elu(input=x, alpha=0.5)
F.softplus(input=x, beta=2, threshold=20)
F.hardtanh(input=x, min_val=-0.5, max_val=0.5)
F.threshold(input=x, threshold=0.5, value=2)
F.prelu(input=x, weight=torch.tensor([0.5]))
F.glu(input=torch.cat([x, x], 1), dim=1)
F.logsigmoid(input=x)
F.sigmoid(input=x)
F.tanh(input=x)
F.sigmoid(x)
F.tanh(x)
x.sum(input=1)
x.add(other=x)
x.matmul(other=x.T)
x.mm(mat2=x.T)
x.reshape(shape=(3, 2))
x.permute(dims=(1, 0))
x.expand(size=(2, 2, 3))
x.repeat(repeats=(2, 1))
x.unsqueeze(dim=0)
x.transpose(dim0=0, dim1=1)
x.masked_fill(mask=M, value=0)
x.gather(dim=1, index=y[:, None])
x.clamp(min=0)
x.pow(exponent=2)
x.norm(p=2, dim=1)
x.max(dim=1)[0]
x.softmax(dim=1)
x.flatten(start_dim=0)
x.chunk(chunks=2)[0]
x.to(device='cpu')
x.size(dim=0) * x
x.tril(diagonal=1)
x.flip(dims=(0,))
x.cumsum(dim=0)
x.var(dim=0, unbiased=False)
x.narrow(dim=0, start=0, length=1)
x.select(dim=0, index=1)
x.unbind(dim=1)[0]
x.expand_as(other=x)
x.view_as(other=x)
x.type_as(other=x)
x[0].dot(x[1])
x.outer(x)
x.requires_grad_(requires_grad=False)
x.detach().requires_grad_(True) * 2
`;

/** What is of some dtype: it has a mean where it is floating point, is not subtracted where it is bool, and is multiplied with int64 where it is that. */
const typed = `
K.int()
K.int() + 1
K.int() + K
K.int() + torch.tensor(1)
K.int() * 1.5
K.int() / 2
K.int() + M
K.int().sum()
K.int().cumsum(0)
K.int().prod()
K.int().max()
-K.int()
K.int() ** 2
torch.where(M, K.int(), K)
torch.where(M, K.int(), 0)
torch.cat([K.int(), K])
torch.stack([K.int(), K.int()])
torch.zeros(2, 3, dtype=torch.int32)
torch.zeros(2, 3, dtype=torch.int)
torch.arange(6, dtype=torch.int32).view(2, 3)
torch.tensor([[1, 2, 3], [4, 5, 6]], dtype=torch.int)
torch.full((2, 3), 1, dtype=torch.int32)
torch.ones_like(K, dtype=torch.int32)
torch.zeros_like(K.int())
M.int()
M.long()
M.int() - M.int()
M.int() * x
M * K.int()
K.int().long()
K.int().clamp(0, 2)
K.int().abs()
torch.maximum(K.int(), K)
torch.tensor(1.0)
torch.tensor(1)
torch.tensor(1) * x
torch.tensor(1.5) * K
torch.tensor(1.5) * K.int()
torch.tensor(True) * K
torch.tensor(1) * M
torch.tensor(1.0) * M
torch.tensor(1) + torch.tensor(1.0)
torch.tensor([1]) + torch.tensor(1.0)
torch.tensor([1.0]) + torch.tensor(1)
1 + M
1.0 * M
True * K
True + x
K * True
K + 1.0
K - 0.0
K / K.clamp(min=1)
K[0]
K.view(-1)
K.unsqueeze(0)
K.flatten()
K.repeat(2, 1)
K.split(1)[0]
K.flip([0])
K.tril()
K.clone()
K.detach()
K.contiguous()
K.reshape(3, 2)
M.sum(0)
(x > 0).sum()
F.one_hot(y, 3)
F.relu(K)
torch.square(K)
torch.sign(x)
torch.floor(x)
torch.floor(K)
x.floor()
x.max(1)[0]
K.max(1)[0]
K.amax(1)
K.min()
torch.einsum('ij,kj->ik', K, K)
K @ K.T
K.gather(1, y[:, None])
x.gather(1, y[:, None])
x.masked_fill(M, 0)
K.masked_fill(M, 0)
torch.lerp(x, x, 0.5)
torch.addcmul(K, K, K)
torch.pow(K, 2)
torch.pow(K, 2.0)
torch.pow(2, x)
K.pow(2)
K ** 2.0
x ** 2
torch.rsub(K, 1)
torch.clamp(K, 0.5, 2)
torch.clamp(K, 1, 2)
torch.maximum(x, K)
torch.heaviside(K, K)
F.mse_loss(x, K, reduction='none')
F.l1_loss(K, K, reduction='none')
torch.outer(K[0], K[1])
torch.outer(x[0], K[1])
torch.dot(K[0], K[1])
torch.zeros(2, 3, dtype=int)
torch.full((2, 3), 1)
torch.full((2, 3), 1.0)
torch.full_like(K, 2)
torch.full_like(x, 2)
torch.tensor([[1, 2, 3]]) * 1
torch.tensor([[1, 2.0, 3]])
torch.tensor([[True, 2]])
torch.as_tensor([1, 2, 3])
torch.arange(3)
torch.eye(3)
torch.linspace(0, 1, 3)
torch.cumsum(M, 0)
K.to(x.dtype)
K.type_as(x)
M.type_as(K)
M.to(K.dtype)
`;

const before = 'y, K, M = torch.tensor([0, 2]), torch.arange(6).view(2, 3), x > 0';

const linesOf = (text: string): string[] => text.trim().split('\n');

/** Arguments that are named, and the dtypes of what functions give. */
export const namePrograms: readonly Case[] = [
  ...linesOf(named),
  ...linesOf(typed).flatMap((each) => [
    `(${each}).mean() * 0`,
    `((${each}) - (${each})).sum() * 0`,
    `(torch.ones_like(${each}).view(-1) @ torch.ones((${each}).numel(), dtype=torch.long)).sum() * 0`,
  ]),
].map((line) => body(before, `return ${line}`));

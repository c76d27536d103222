"""Layers as they are written by hand, with mistakes that are made in public code."""

import math

import torch
from torch import nn
import torch.nn.functional as F


class RMSNorm(nn.Module):
    def __init__(self, dim, eps):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(dim))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps) * self.weight


class RMSNormEpsOutside(RMSNorm):
    def forward(self, x):
        return x / (x.pow(2).mean(-1, keepdim=True).sqrt() + self.eps) * self.weight


class RMSNormOfSum(RMSNorm):
    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).sum(-1, keepdim=True) + self.eps) * self.weight


class Groups(nn.Module):
    def __init__(self, groups, channels):
        super().__init__()
        self.norm = nn.GroupNorm(groups, channels)

    def forward(self, x):
        return self.norm(x)


class GroupsByHand(Groups):
    def forward(self, x):
        n, c, h, w = x.shape
        g = x.view(n, self.norm.num_groups, -1)
        mean = g.mean(-1, keepdim=True)
        var = g.var(-1, unbiased=False, keepdim=True)
        out = ((g - mean) / torch.sqrt(var + self.norm.eps)).view(n, c, h, w)
        return out * self.norm.weight.view(1, -1, 1, 1) + self.norm.bias.view(1, -1, 1, 1)


class GroupsUnbiased(Groups):
    def forward(self, x):
        n, c, h, w = x.shape
        g = x.view(n, self.norm.num_groups, -1)
        out = ((g - g.mean(-1, keepdim=True)) / torch.sqrt(g.var(-1, keepdim=True) + self.norm.eps)).view(n, c, h, w)
        return out * self.norm.weight.view(1, -1, 1, 1) + self.norm.bias.view(1, -1, 1, 1)


class GroupsInterleaved(Groups):
    def forward(self, x):
        n, c, h, w = x.shape
        # Every second channel, not the channels one after another.
        g = x.view(n, -1, self.norm.num_groups, h * w).transpose(1, 2).reshape(n, self.norm.num_groups, -1)
        mean = g.mean(-1, keepdim=True)
        out = (g - mean) / torch.sqrt(g.var(-1, unbiased=False, keepdim=True) + self.norm.eps)
        out = out.reshape(n, self.norm.num_groups, -1, h * w).transpose(1, 2).reshape(n, c, h, w)
        return out * self.norm.weight.view(1, -1, 1, 1) + self.norm.bias.view(1, -1, 1, 1)


class Norm(nn.Module):
    def __init__(self, dim, eps):
        super().__init__()
        self.norm = nn.LayerNorm(dim, eps=eps)

    def forward(self, x):
        return self.norm(x)


class Pointwise(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 1)

    def forward(self, x):
        return self.conv(x)


class PointwiseWithoutBias(Pointwise):
    def forward(self, x):
        return (x.permute(0, 2, 3, 1) @ self.conv.weight.flatten(1).t()).permute(0, 3, 1, 2)


class PointwiseOverBatch(Pointwise):
    def forward(self, x):
        y = x.mean(0, keepdim=True).permute(0, 2, 3, 1) @ self.conv.weight.flatten(1).t() + self.conv.bias
        return y.permute(0, 3, 1, 2).expand(x.size(0), -1, -1, -1)


class PointwiseByMatmul(Pointwise):
    def forward(self, x):
        y = x.permute(0, 2, 3, 1) @ self.conv.weight.flatten(1).t() + self.conv.bias
        return y.permute(0, 3, 1, 2)


def average_pool(x):
    return F.avg_pool2d(x, 2)


def pool_by_convolution(x):
    channels = x.size(1)
    weight = torch.full((channels, 1, 2, 2), 0.25)
    return F.conv2d(x, weight, stride=2, groups=channels)


def pool_without_division(x):
    channels = x.size(1)
    return F.conv2d(x, torch.ones(channels, 1, 2, 2), stride=2, groups=channels)


class Depthwise(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv1d(channels, channels, 3, padding=1, groups=channels, bias=False)

    def forward(self, x):
        return self.conv(x)


class DepthwiseByChannel(Depthwise):
    def forward(self, x):
        rows = [
            F.conv1d(x[:, c : c + 1], self.conv.weight[c : c + 1], padding=1)
            for c in range(x.size(1))
        ]
        return torch.cat(rows, dim=1).reshape(x.shape)


class DepthwiseFlipped(Depthwise):
    def forward(self, x):
        # A convolution turns its kernel round, Conv1d does not.
        return F.conv1d(x, self.conv.weight.flip(-1), padding=1, groups=x.size(1))


class DepthwiseOfFirst(Depthwise):
    def forward(self, x):
        return F.conv1d(x, self.conv.weight[:1].expand(x.size(1), -1, -1), padding=1, groups=x.size(1))


def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
    return F.softmax(scores, dim=-1) @ v


def attention_over_queries(q, k, v):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
    return F.softmax(scores, dim=-2) @ v


def attention_unscaled(q, k, v):
    return F.softmax(q @ k.transpose(-2, -1), dim=-1) @ v


def attention_scaled_by_width(q, k, v):
    return F.softmax(q @ k.transpose(-2, -1) / q.size(-1), dim=-1) @ v


def causal(scores):
    n = scores.size(-1)
    mask = torch.triu(torch.ones(n, n), diagonal=1).bool()
    return F.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)


def causal_after_softmax(scores):
    n = scores.size(-1)
    # What is left does not add up to 1.
    return F.softmax(scores, dim=-1) * torch.tril(torch.ones(n, n))


def causal_reversed(scores):
    n = scores.size(-1)
    mask = torch.tril(torch.ones(n, n), diagonal=-1).bool()
    return F.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)


def causal_by_zero(scores):
    n = scores.size(-1)
    # A score of 0 is not one of minus infinity.
    return F.softmax(scores.masked_fill(torch.triu(torch.ones(n, n), diagonal=1).bool(), 0.0), dim=-1)


def split_heads(x, heads):
    b, t, d = x.shape
    return x.view(b, t, heads, d // heads).transpose(1, 2)


def merge_heads(x, heads):
    b, t, d = x.shape
    y = split_heads(x, heads)
    return y.transpose(1, 2).contiguous().view(b, t, d)


def merge_without_transpose(x, heads):
    b, t, d = x.shape
    return split_heads(x, heads).contiguous().view(b, t, d)


def split_by_view(x, heads):
    b, t, d = x.shape
    return x.view(b, heads, t, d // heads).transpose(1, 2).reshape(b, t, d)


def rotate_half(x):
    a, b = x.chunk(2, dim=-1)
    return torch.cat((-b, a), dim=-1)


def rotary(x, angle):
    cos = torch.cat((angle.cos(), angle.cos()), dim=-1)
    sin = torch.cat((angle.sin(), angle.sin()), dim=-1)
    return x * cos + rotate_half(x) * sin


def rotary_without_sign(x, angle):
    cos = torch.cat((angle.cos(), angle.cos()), dim=-1)
    sin = torch.cat((angle.sin(), angle.sin()), dim=-1)
    a, b = x.chunk(2, dim=-1)
    return x * cos + torch.cat((b, a), dim=-1) * sin


class Residual(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.linear = nn.Linear(dim, dim)

    def forward(self, x):
        return x + self.linear(F.relu(x))


class ResidualInPlace(Residual):
    def forward(self, x):
        # relu_ changes x, which is added afterwards.
        h = self.linear(x.relu_())
        return x + h


class ResidualActivated(Residual):
    def forward(self, x):
        return F.relu(x) + self.linear(F.relu(x))


class Embed(nn.Module):
    def __init__(self, words, dim):
        super().__init__()
        self.table = nn.Embedding(words, dim)

    def forward(self, i):
        return self.table(i)


class EmbedOneHot(Embed):
    def forward(self, i):
        return F.one_hot(i, self.table.num_embeddings).to(self.table.weight.dtype) @ self.table.weight


class EmbedNext(Embed):
    def forward(self, i):
        # Words that count from 1.
        return F.one_hot(i, self.table.num_embeddings).to(self.table.weight.dtype).flip(-1) @ self.table.weight


class SwiGLU(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.gate = nn.Linear(dim, hidden, bias=False)
        self.up = nn.Linear(dim, hidden, bias=False)
        self.down = nn.Linear(hidden, dim, bias=False)

    def forward(self, x):
        return self.down(F.silu(self.gate(x)) * self.up(x))


class SwiGLUSwapped(SwiGLU):
    def forward(self, x):
        return self.down(self.gate(x) * F.silu(self.up(x)))


class SwiGLUSigmoid(SwiGLU):
    def forward(self, x):
        return self.down(torch.sigmoid(self.gate(x)) * self.up(x))


class Drop(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return F.dropout(x, p=self.p, training=self.training)


class DropWithoutScale(Drop):
    def forward(self, x):
        mask = (torch.rand_like(x) * 0 + F.dropout(torch.ones_like(x), p=self.p, training=True)) * (1 - self.p)
        return x * mask


class DropTwice(Drop):
    def forward(self, x):
        return F.dropout(F.dropout(x, p=self.p, training=True), p=self.p, training=True)


class GRUStep(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.z = nn.Linear(2 * dim, dim)
        self.n = nn.Linear(2 * dim, dim)

    def forward(self, x, h):
        both = torch.cat([x, h], dim=-1)
        z = torch.sigmoid(self.z(both))
        n = torch.tanh(self.n(both))
        return (1 - z) * n + z * h


class GRUStepSwapped(GRUStep):
    def forward(self, x, h):
        both = torch.cat([x, h], dim=-1)
        z = torch.sigmoid(self.z(both))
        n = torch.tanh(self.n(both))
        return z * n + (1 - z) * h


class GRUStepOrder(GRUStep):
    def forward(self, x, h):
        both = torch.cat([h, x], dim=-1)
        z = torch.sigmoid(self.z(both))
        n = torch.tanh(self.n(both))
        return (1 - z) * n + z * h


class LoRA(nn.Module):
    def __init__(self, inputs, outputs, rank, alpha):
        super().__init__()
        self.base = nn.Linear(inputs, outputs)
        self.a = nn.Parameter(torch.randn(rank, inputs))
        self.b = nn.Parameter(torch.zeros(outputs, rank))
        self.scale = alpha / rank

    def forward(self, x):
        return self.base(x) + self.scale * (x @ self.a.t() @ self.b.t())


class LoRAMerged(LoRA):
    def forward(self, x):
        return F.linear(x, self.base.weight + self.scale * self.b @ self.a, self.base.bias)


class LoRAMergedWithoutScale(LoRA):
    def forward(self, x):
        return F.linear(x, self.base.weight + self.b @ self.a, self.base.bias)


class PoolThenLinear(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.head = nn.Linear(channels, classes)

    def forward(self, x):
        return self.head(x.mean(dim=(2, 3)))


class LinearThenPool(PoolThenLinear):
    def forward(self, x):
        return self.head(x.permute(0, 2, 3, 1)).mean(dim=(1, 2))


class LinearThenSum(PoolThenLinear):
    def forward(self, x):
        return self.head(x.permute(0, 2, 3, 1)).sum(dim=(1, 2))

"""Losses as they are written by hand and called, with mistakes that are made in public code."""

import math

import torch
import torch.nn.functional as F


def bce_with_logits(x, y):
    return F.binary_cross_entropy_with_logits(x, y)


def bce_sigmoid_twice(x, y):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(x), y)


def squared_error(x, y):
    return F.mse_loss(torch.sigmoid(x), y)


def bce_stable(x, y):
    return (torch.clamp(x, min=0) - x * y + torch.log1p(torch.exp(-torch.abs(x)))).mean()


def bce_stable_sign(x, y):
    return (torch.clamp(x, min=0) - x * y + torch.log1p(torch.exp(torch.abs(x)))).mean()


def kl_batchmean(log_q, p):
    return F.kl_div(log_q, p, reduction="batchmean")


def kl_mean(log_q, p):
    # reduction="mean" divides by the number of all elements.
    return F.kl_div(log_q, p, reduction="mean")


def kl_swapped(log_q, p):
    return F.kl_div(p.log(), log_q.exp(), reduction="batchmean")


def kl_without_log(log_q, p):
    return F.kl_div(log_q.exp(), p, reduction="batchmean")


def label_smoothing(logits, target, eps):
    return F.cross_entropy(logits, target, label_smoothing=eps)


def label_smoothing_by_hand(logits, target, eps):
    logs = F.log_softmax(logits, dim=-1)
    nll = -logs.gather(1, target.unsqueeze(1)).squeeze(1)
    smooth = -logs.mean(dim=-1)
    return ((1 - eps) * nll + eps * smooth).mean()


def label_smoothing_to_others(logits, target, eps):
    # The mass goes to the other classes alone.
    logs = F.log_softmax(logits, dim=-1)
    nll = -logs.gather(1, target.unsqueeze(1)).squeeze(1)
    others = (-logs.sum(dim=-1) - nll) / (logits.size(1) - 1)
    return ((1 - eps) * nll + eps * others).mean()


def focal(x, y, gamma=2):
    p = torch.sigmoid(x)
    ce = F.binary_cross_entropy_with_logits(x, y, reduction="none")
    p_t = p * y + (1 - p) * (1 - y)
    return (ce * (1 - p_t) ** gamma).mean()


def focal_of_ones(x, y, gamma=2):
    p = torch.sigmoid(x)
    ce = F.binary_cross_entropy_with_logits(x, y, reduction="none")
    return (ce * (1 - p) ** gamma).mean()


def focal_of_mean(x, y, gamma=2):
    # The weight is that of the mean loss.
    ce = F.binary_cross_entropy_with_logits(x, y)
    return (1 - torch.exp(-ce)) ** gamma * ce


def huber(x, y, delta):
    return F.huber_loss(x, y, delta=delta)


def smooth_l1(x, y, delta):
    return F.smooth_l1_loss(x, y, beta=delta)


def scaled_smooth_l1(x, y, delta):
    return delta * F.smooth_l1_loss(x, y, beta=delta)


def divided_smooth_l1(x, y, delta):
    return F.smooth_l1_loss(x, y, beta=delta) / delta


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target)


def log_softmax_nll(logits, target):
    return F.nll_loss(F.log_softmax(logits, dim=1), target)


def softmax_then_cross_entropy(logits, target):
    return F.cross_entropy(F.softmax(logits, dim=1), target)


def nll_of_softmax(logits, target):
    return F.nll_loss(F.softmax(logits, dim=1), target)


def log_softmax_of_batch(logits, target):
    return F.nll_loss(F.log_softmax(logits, dim=0), target)


def weighted_cross_entropy(logits, target, weight):
    return F.cross_entropy(logits, target, weight=weight)


def weighted_by_hand(logits, target, weight):
    nll = F.cross_entropy(logits, target, reduction="none")
    w = weight[target]
    return (w * nll).sum() / w.sum()


def weighted_mean_of_batch(logits, target, weight):
    nll = F.cross_entropy(logits, target, reduction="none")
    return (weight[target] * nll).mean()


def gelu(x):
    return F.gelu(x)


def gelu_tanh(x):
    return F.gelu(x, approximate="tanh")


def gelu_sigmoid(x):
    return x * torch.sigmoid(1.702 * x)


def gelu_without_root(x):
    return 0.5 * x * (1 + torch.erf(x))


def gelu_tanh_by_hand(x):
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


def gelu_tanh_of_square(x):
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**2)))


def softplus(x):
    return F.softplus(x)


def softplus_stable(x):
    return torch.clamp(x, min=0) + torch.log1p(torch.exp(-x.abs()))


def softplus_wrong_side(x):
    return torch.clamp(x, min=0) + torch.log1p(torch.exp(x.abs()))


def logsigmoid(x):
    return F.logsigmoid(x)


def logsigmoid_by_hand(x):
    return torch.clamp(x, max=0) - torch.log1p(torch.exp(-x.abs()))


def logsigmoid_of_opposite(x):
    return -torch.log1p(torch.exp(x))


def vae_kl(mu, logvar):
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


def vae_kl_without_half(mu, logvar):
    return -torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


def vae_kl_mean(mu, logvar):
    return -0.5 * torch.mean(1 + logvar - mu.pow(2) - logvar.exp())


def column_loss(prediction, target):
    return F.mse_loss(prediction.squeeze(1), target)


def column_loss_broadcast(prediction, target):
    # [B, 1] against [B] is [B, B].
    return ((prediction - target) ** 2).mean()


def cosine(x, y):
    return F.cosine_similarity(x, y, dim=-1)


def cosine_of_squares(x, y):
    return (x * y).sum(-1) / ((x * x).sum(-1) * (y * y).sum(-1))


def cosine_over_batch(x, y):
    return F.cosine_similarity(x, y, dim=0).sum() + 0 * x.sum(-1)

"""Steps of optimisers on one tensor, with mistakes that are made in public code."""

import torch


def sgd_momentum(w, g, v, lr, mu):
    v = mu * v + g
    return w - lr * v, v


def sgd_momentum_rate_inside(w, g, v, lr, mu):
    v = mu * v - lr * g
    return w + v, v


def sgd_momentum_average(w, g, v, lr, mu):
    v = mu * v + (1 - mu) * g
    return w - lr * v, v


def sgd_momentum_late(w, g, v, lr, mu):
    # The step is taken before the velocity is brought up to date.
    return w - lr * v, mu * v + g


def nesterov(w, g, v, lr, mu):
    v = mu * v + g
    return w - lr * (g + mu * v), v


def nesterov_of_old(w, g, v, lr, mu):
    return w - lr * (g + mu * v), mu * v + g


def adamw(w, g, m, v, t, lr, b1, b2, eps, decay):
    w = w * (1 - lr * decay)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    return w - lr * m_hat / (v_hat.sqrt() + eps), m, v


def adam_with_l2(w, g, m, v, t, lr, b1, b2, eps, decay):
    g = g + decay * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    return w - lr * (m / (1 - b1**t)) / ((v / (1 - b2**t)).sqrt() + eps), m, v


def adamw_eps_inside(w, g, m, v, t, lr, b1, b2, eps, decay):
    w = w * (1 - lr * decay)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    return w - lr * (m / (1 - b1**t)) / (v / (1 - b2**t) + eps).sqrt(), m, v


def adamw_uncorrected(w, g, m, v, t, lr, b1, b2, eps, decay):
    w = w * (1 - lr * decay)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    return w - lr * m / (v.sqrt() + eps), m, v


def adamw_decay_without_rate(w, g, m, v, t, lr, b1, b2, eps, decay):
    w = w * (1 - decay)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    return w - lr * (m / (1 - b1**t)) / ((v / (1 - b2**t)).sqrt() + eps), m, v


def rmsprop(w, g, s, lr, alpha, eps):
    s = alpha * s + (1 - alpha) * g * g
    return w - lr * g / (s.sqrt() + eps), s


def rmsprop_eps_inside(w, g, s, lr, alpha, eps):
    s = alpha * s + (1 - alpha) * g * g
    return w - lr * g / (s + eps).sqrt(), s


def rmsprop_of_old(w, g, s, lr, alpha, eps):
    return w - lr * g / (s.sqrt() + eps), alpha * s + (1 - alpha) * g * g


def average(old, new, decay):
    old = old.clone()
    old.mul_(decay).add_(new, alpha=1 - decay)
    return old


def average_swapped(old, new, decay):
    old = old.clone()
    old.mul_(1 - decay).add_(new, alpha=decay)
    return old


def average_by_lerp(old, new, decay):
    return torch.lerp(old, new, 1 - decay)


def clip(g, most):
    norm = g.norm()
    return g * torch.clamp(most / (norm + 1e-6), max=1.0)


def clip_always(g, most):
    # Short gradients are made longer.
    return g * (most / (g.norm() + 1e-6))


def clip_by_value(g, most):
    return g.clamp(-1, 1) * most


def decayed(w, g, lr, decay):
    return w * (1 - lr * decay) - lr * g


def decayed_by_l2(w, g, lr, decay):
    return w - lr * (g + decay * w)


def decayed_by_square(w, g, lr, decay):
    # The penalty is decay · w², whose derivative has a factor of 2.
    return w - lr * (g + 2 * decay * w)

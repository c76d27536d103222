"""Samplers and flows as they are written by hand, with mistakes that are made in public code."""

import torch


def reparameterised(mu, logvar):
    std = torch.exp(0.5 * logvar)
    return mu + std * torch.randn_like(std)


def reparameterised_by_variance(mu, logvar):
    std = torch.exp(logvar)
    return mu + std * torch.randn_like(std)


def reparameterised_uniform(mu, logvar):
    std = torch.exp(0.5 * logvar)
    return mu + std * torch.rand_like(std)


def q_sample(x, abar):
    return torch.sqrt(abar) * x + torch.sqrt(1 - abar) * torch.randn_like(x)


def q_sample_without_root(x, abar):
    return torch.sqrt(abar) * x + (1 - abar) * torch.randn_like(x)


def q_sample_unscaled(x, abar):
    return x + torch.sqrt(1 - abar) * torch.randn_like(x)


def ddpm_mean(x, eps, alpha, abar):
    return (x - (1 - alpha) / torch.sqrt(1 - abar) * eps) / torch.sqrt(alpha)


def ddpm_mean_without_root(x, eps, alpha, abar):
    return (x - (1 - alpha) / (1 - abar) * eps) / torch.sqrt(alpha)


def ddpm_mean_of_abar(x, eps, alpha, abar):
    return (x - (1 - alpha) / torch.sqrt(1 - abar) * eps) / torch.sqrt(abar)


def ddpm_step(x, eps, alpha, abar, sigma):
    return ddpm_mean(x, eps, alpha, abar) + sigma * torch.randn_like(x)


def ddpm_step_variance(x, eps, alpha, abar, sigma):
    return ddpm_mean(x, eps, alpha, abar) + sigma**2 * torch.randn_like(x)


def ddim_step(x, eps, abar, before):
    x0 = (x - torch.sqrt(1 - abar) * eps) / torch.sqrt(abar)
    return torch.sqrt(before) * x0 + torch.sqrt(1 - before) * eps


def ddim_step_of_now(x, eps, abar, before):
    x0 = (x - torch.sqrt(1 - abar) * eps) / torch.sqrt(abar)
    return torch.sqrt(before) * x0 + torch.sqrt(1 - abar) * eps


def coupling(x, s, t):
    a, b = x.chunk(2, dim=-1)
    return torch.cat([a, b * torch.exp(s * a) + t * a], dim=-1)


def coupling_inverse(y, s, t):
    a, b = y.chunk(2, dim=-1)
    return torch.cat([a, (b - t * a) * torch.exp(-s * a)], dim=-1)


def there_and_back(x, s, t):
    return coupling_inverse(coupling(x, s, t), s, t)


def back_in_wrong_order(x, s, t):
    a, b = coupling(x, s, t).chunk(2, dim=-1)
    return torch.cat([a, b * torch.exp(-s * a) - t * a], dim=-1)


def back_without_sign(x, s, t):
    a, b = coupling(x, s, t).chunk(2, dim=-1)
    return torch.cat([a, (b - t * a) * torch.exp(s * a)], dim=-1)


def log_determinant(x, s, t):
    a, b = x.chunk(2, dim=-1)
    return (s * a).sum(-1)


def log_determinant_of_exp(x, s, t):
    a, b = x.chunk(2, dim=-1)
    return torch.exp(s * a).sum(-1)


def guided(conditional, unconditional, w):
    return unconditional + w * (conditional - unconditional)


def guided_twice(conditional, unconditional, w):
    return (1 + w) * conditional - w * unconditional


def guided_swapped(conditional, unconditional, w):
    return conditional + w * (unconditional - conditional)


def langevin(x, score, step):
    return x + step * score + torch.sqrt(2 * step) * torch.randn_like(x)


def langevin_without_two(x, score, step):
    return x + step * score + torch.sqrt(step) * torch.randn_like(x)


def langevin_half(x, score, step):
    return x + 0.5 * step * score + torch.sqrt(2 * step) * torch.randn_like(x)


def path(x0, x1, t):
    return (1 - t) * x0 + t * x1


def velocity(x0, x1):
    return x1 - x0


def path_turned(x0, x1, t):
    return t * x0 + (1 - t) * x1

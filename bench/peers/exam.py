"""The exam's identities as a teaching assistant would try them: random tensors in double precision, both sides compared.

One line for each identity. Nothing is proved: it is what this program is compared with.
"""

import math

import torch
from torch.nn.functional import conv2d, layer_norm

torch.set_default_dtype(torch.float64)
torch.manual_seed(2022)

HALF_LOG_TAU = math.log(2 * math.pi) / 2


def report(name, left, right, tolerance=1e-9):
    left, right = torch.as_tensor(left), torch.as_tensor(right)
    gap = (left - right).abs().max().item()
    print(f"{name}: {'agree' if gap <= tolerance else f'differ by {gap}'}")


def normalised(batch, scale, shift):
    axes = (1, 2, 3)
    centred = batch - batch.mean(axes, keepdim=True)
    variance = (centred**2).mean(axes, keepdim=True)
    return scale * centred / torch.sqrt(variance + 1e-5) + shift


def layer_norms():
    batch, scale, shift = torch.randn(4, 3, 5, 6), torch.randn(3, 5, 6), torch.randn(3, 5, 6)
    whole = normalised(batch, scale, shift)
    report("layer norm of one sample", whole[2:3], normalised(batch[2:3], scale, shift))
    report("layer norm as in PyTorch", whole, layer_norm(batch, (3, 5, 6), scale, shift, 1e-5))


def hint_flow(levels=3):
    widths = [2**level for level in range(levels)]
    scales = [torch.randn(width, width) for width in widths]
    shifts = [torch.randn(width, width) for width in widths]

    def forward(level, x):
        if level == 0:
            return 2 * x + torch.tanh(x)
        upper, lower = x.chunk(2)
        log_scale = torch.tanh(scales[level - 1] @ upper)
        return torch.cat([forward(level - 1, upper), torch.exp(log_scale) * lower + shifts[level - 1] @ upper])

    def log_determinant(level, x):
        if level == 0:
            return torch.log(3 - torch.tanh(x) ** 2).sum()
        upper, _ = x.chunk(2)
        return log_determinant(level - 1, upper) + torch.tanh(scales[level - 1] @ upper).sum()

    x = torch.randn(2**levels)
    jacobian = torch.autograd.functional.jacobian(lambda point: forward(levels, point), x)
    report("log-determinant of the flow", torch.linalg.slogdet(jacobian)[1], log_determinant(levels, x))


def likelihood_of_a_flow(samples=1_000_000):
    mean, deviation, slope, offset = 0.4, 1.3, 0.8, 0.1
    x = mean + deviation * torch.randn(samples)
    loss = ((slope * x + offset) ** 2 / 2 + HALF_LOG_TAU - math.log(slope)).mean()
    model_mean, model_deviation = -offset / slope, 1 / slope
    divergence = math.log(model_deviation / deviation) - 0.5
    divergence += (deviation**2 + (mean - model_mean) ** 2) / (2 * model_deviation**2)
    entropy = HALF_LOG_TAU + 0.5 + math.log(deviation)
    report("loss is divergence plus entropy", loss, divergence + entropy, 5e-3)


def autoencoder(pixels=8, dimensions=3, samples=250_000):
    mean, log_deviation = torch.randn(dimensions), 0.3 * torch.randn(dimensions)
    weights = torch.randn(pixels, dimensions)
    image = (torch.rand(pixels) > 0.5).double()
    noise = torch.randn(samples, dimensions)
    code = mean + torch.exp(log_deviation) * noise
    decoded = torch.sigmoid(code @ weights.T)
    log_likelihood = (image * torch.log(decoded) + (1 - image) * torch.log(1 - decoded)).sum(1)
    log_posterior = (-(noise**2) / 2 - log_deviation - HALF_LOG_TAU).sum(1)
    log_prior = (-(code**2) / 2 - HALF_LOG_TAU).sum(1)
    divergence = (torch.exp(2 * log_deviation) + mean**2 - 1 - 2 * log_deviation).sum() / 2
    bound = (log_likelihood - log_posterior + log_prior).mean()
    report("bound of the autoencoder", bound, log_likelihood.mean() - divergence, 2e-2)

    def bound_at(mean, deviation, prior, decode):
        fit = -(decode(mean + deviation * noise[:20_000]) ** 2).sum(1) / 2
        ratio = (deviation**2 + mean**2) / (2 * prior**2)
        return fit.mean() - (torch.log(prior / deviation) + ratio - 0.5).sum()

    deviation, prior = torch.exp(log_deviation), 1.7
    left = bound_at(mean, deviation, 1.0, lambda z: torch.tanh(z @ weights.T))
    right = bound_at(prior * mean, prior * deviation, prior, lambda z: torch.tanh(z / prior @ weights.T))
    report("scale of the prior", left, right)


def geometric_gan():
    real, fake = 3 * torch.rand(200, 1), 3 * torch.rand(200, 1)
    score = torch.linspace(-3, 3, 6001)
    hinge = real * (1 - score).clamp(min=0) + fake * (1 + score).clamp(min=0)
    report("least hinge loss", hinge.min(1).values, 2 * torch.minimum(real, fake).squeeze())
    x = torch.linspace(-15, 15, 200_001)
    p = torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    q = torch.exp(-((x - 1) ** 2) / 8) / math.sqrt(8 * math.pi)
    step = x[1] - x[0]
    report("total variation", (p - q).abs().sum() * step / 2, 1 - torch.minimum(p, q).sum() * step, 1e-8)


def resnext(paths=32, width=4, channels=64):
    first = 0.05 * torch.randn(paths, width, channels, 3, 3)
    second = 0.05 * torch.randn(paths, channels, width, 3, 3)
    x = torch.randn(1, channels, 8, 8)
    branches = [conv2d(torch.relu(conv2d(x, u, padding=1)), v, padding=1) for u, v in zip(first, second)]
    merged_first = first.reshape(paths * width, channels, 3, 3)
    merged_second = second.transpose(0, 1).reshape(channels, paths * width, 3, 3)
    merged = conv2d(torch.relu(conv2d(x, merged_first, padding=1)), merged_second, padding=1)
    report("paths side by side", torch.relu(sum(branches)) + x, torch.relu(merged) + x)


layer_norms()
hint_flow()
likelihood_of_a_flow()
autoencoder()
geometric_gan()
resnext()

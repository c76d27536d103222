"""Layer norm and batch norm as they are written by hand, with some of the mistakes that are made."""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(features))
        self.shift = nn.Parameter(torch.zeros(features))
        self.eps = eps

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        variance = ((x - mean) ** 2).mean(dim=-1, keepdim=True)
        return self.gain * (x - mean) / torch.sqrt(variance + self.eps) + self.shift


class LayerNormByStd(LayerNorm):
    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        # torch.std divides by n - 1
        return self.gain * (x - mean) / (x.std(dim=-1, keepdim=True) + self.eps) + self.shift


class LayerNormOfBatch(LayerNorm):
    def forward(self, x):
        mean = x.mean(dim=0, keepdim=True)
        variance = x.var(dim=0, unbiased=False, keepdim=True)
        return self.gain * (x - mean) / torch.sqrt(variance + self.eps) + self.shift


class BatchNorm(nn.Module):
    def __init__(self, channels, eps=1e-5, momentum=0.1):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(channels))
        self.shift = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_variance", torch.ones(channels))
        self.eps = eps
        self.momentum = momentum

    def forward(self, x):
        if self.training:
            mean = x.mean(dim=(0, 2, 3))
            variance = x.var(dim=(0, 2, 3), unbiased=False)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_variance += self.momentum * (variance - self.running_variance)
        else:
            mean, variance = self.running_mean, self.running_variance
        shape = (1, -1, 1, 1)
        normal = (x - mean.view(shape)) / torch.sqrt(variance.view(shape) + self.eps)
        return self.gain.view(shape) * normal + self.shift.view(shape)


class BatchNormWithoutView(BatchNorm):
    def forward(self, x):
        mean = x.mean(dim=(0, 2, 3), keepdim=True)
        variance = x.var(dim=(0, 2, 3), unbiased=False, keepdim=True)
        # The gain has one dimension, and is taken for one of the last axis.
        return self.gain * (x - mean) / torch.sqrt(variance + self.eps) + self.shift

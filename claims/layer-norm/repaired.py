"""The batch norm of question 1 as it is meant, and layer norm in the same style, with mistakes that are made in both."""

import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, num_features, momentum=0.9, epsilon=1e-05):
        super().__init__()
        self.momentum = momentum
        self.epsilon = epsilon
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("run_mean", torch.zeros(num_features))
        self.register_buffer("run_var", torch.ones(num_features))

    def forward(self, input):
        if self.training:
            mean = input.mean(dim=(0, 2, 3))
            var = ((input - mean.view(1, -1, 1, 1)) ** 2).mean(dim=(0, 2, 3))
            with torch.no_grad():
                self.run_mean = self.momentum * self.run_mean + (1 - self.momentum) * mean
                self.run_var = self.momentum * self.run_var + (1 - self.momentum) * var
        else:
            mean, var = self.run_mean, self.run_var
        mean = mean.view(1, -1, 1, 1)
        var = var.view(1, -1, 1, 1)
        weight = self.weight.view(1, -1, 1, 1)
        bias = self.bias.view(1, -1, 1, 1)
        return weight * (input - mean) / torch.sqrt(var + self.epsilon) + bias


class EpsilonOutside(BatchNorm):
    def forward(self, input):
        mean = input.mean(dim=(0, 2, 3), keepdim=True)
        var = input.var(dim=(0, 2, 3), unbiased=False, keepdim=True)
        weight = self.weight.view(1, -1, 1, 1)
        bias = self.bias.view(1, -1, 1, 1)
        return weight * (input - mean) / (torch.sqrt(var) + self.epsilon) + bias


class PerSample(BatchNorm):
    def forward(self, input):
        mean = input.mean(dim=(2, 3), keepdim=True)
        var = ((input - mean) ** 2).mean(dim=(2, 3), keepdim=True)
        weight = self.weight.view(1, -1, 1, 1)
        bias = self.bias.view(1, -1, 1, 1)
        return weight * (input - mean) / torch.sqrt(var + self.epsilon) + bias


class MomentumSwapped(BatchNorm):
    def forward(self, input):
        with torch.no_grad():
            mean = input.mean(dim=(0, 2, 3))
            var = input.var(dim=(0, 2, 3), unbiased=False)
            self.run_mean = (1 - self.momentum) * self.run_mean + self.momentum * mean
            self.run_var = (1 - self.momentum) * self.run_var + self.momentum * var
        return input


class UnbiasedRunning(BatchNorm):
    def forward(self, input):
        with torch.no_grad():
            self.run_mean = self.momentum * self.run_mean + (1 - self.momentum) * input.mean(dim=(0, 2, 3))
            self.run_var = self.momentum * self.run_var + (1 - self.momentum) * input.var(dim=(0, 2, 3))
        return input


class LayerNorm(nn.Module):
    def __init__(self, shape, epsilon=1e-05):
        super().__init__()
        self.epsilon = epsilon
        self.weight = nn.Parameter(torch.ones(shape))
        self.bias = nn.Parameter(torch.zeros(shape))

    def forward(self, input):
        mean = input.mean(dim=(1, 2, 3), keepdim=True)
        var = ((input - mean) ** 2).mean(dim=(1, 2, 3), keepdim=True)
        return self.weight * (input - mean) / torch.sqrt(var + self.epsilon) + self.bias


class OverChannels(LayerNorm):
    def forward(self, input):
        mean = input.mean(dim=1, keepdim=True)
        var = ((input - mean) ** 2).mean(dim=1, keepdim=True)
        return self.weight * (input - mean) / torch.sqrt(var + self.epsilon) + self.bias


class ByStd(LayerNorm):
    def forward(self, input):
        mean = input.mean(dim=(1, 2, 3), keepdim=True)
        std = input.std(dim=(1, 2, 3), keepdim=True)
        return self.weight * (input - mean) / (std + self.epsilon) + self.bias

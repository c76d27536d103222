"""Residual blocks: one of grouped convolutions, and one of paths side by side."""

import torch
from torch import nn
from torch.nn import functional as F


class Grouped(nn.Module):
    """A block whose second convolution is in groups."""

    def __init__(self, channels, width, paths):
        super().__init__()
        inner = width * paths
        self.reduce = nn.Conv2d(channels, inner, 1, bias=False)
        self.middle = nn.Conv2d(inner, inner, 3, padding=1, groups=paths, bias=False)
        self.expand = nn.Conv2d(inner, channels, 1, bias=False)

    def forward(self, x):
        h = F.relu(self.reduce(x))
        h = F.relu(self.middle(h))
        return F.relu(x + self.expand(h))


class Paths(Grouped):
    """The same weights as paths of a few channels each, whose outputs are added up."""

    def forward(self, x):
        paths = self.middle.groups
        total = x
        rows = zip(
            self.reduce.weight.chunk(paths, dim=0),
            self.middle.weight.chunk(paths, dim=0),
            self.expand.weight.chunk(paths, dim=1),
        )
        for reduce, middle, expand in rows:
            h = F.relu(F.conv2d(x, reduce))
            h = F.relu(F.conv2d(h, middle, padding=1))
            total = total + F.conv2d(h, expand)
        return F.relu(total)


class ActivatedPaths(Grouped):
    """Each path has an activation of its own behind it."""

    def forward(self, x):
        paths = self.middle.groups
        outputs = [x]
        for i in range(paths):
            h = F.relu(F.conv2d(x, self.reduce.weight.chunk(paths)[i]))
            h = F.relu(F.conv2d(h, self.middle.weight.chunk(paths)[i], padding=1))
            outputs.append(F.relu(F.conv2d(h, self.expand.weight.chunk(paths, dim=1)[i])))
        return F.relu(torch.stack(outputs).sum(dim=0))

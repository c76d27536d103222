"""The blocks of question 7 with the activation behind the sum, for any number of channels."""

import torch
from torch import nn


class ResNext(nn.Module):
    def __init__(self, channels, width, paths):
        super().__init__()
        self.paths = paths
        self.layer1 = nn.ModuleList(
            [nn.Conv2d(channels, width, kernel_size=3, padding=1, bias=False) for _ in range(paths)]
        )
        self.layer2 = nn.ModuleList(
            [nn.Conv2d(width, channels, kernel_size=3, padding=1, bias=False) for _ in range(paths)]
        )

    @property
    def first(self):
        """The weights of the first layers of all paths, as those of one layer."""
        return torch.cat([conv.weight for conv in self.layer1], dim=0)

    @property
    def second(self):
        return torch.cat([conv.weight for conv in self.layer2], dim=1)

    def forward(self, x):
        out = 0
        for i in range(self.paths):
            tmp = torch.nn.functional.relu(self.layer1[i](x))
            out += self.layer2[i](tmp)
        return torch.nn.functional.relu(out) + x


class ActivatedPaths(ResNext):
    def forward(self, x):
        out = 0
        for i in range(self.paths):
            tmp = torch.nn.functional.relu(self.layer1[i](x))
            out += torch.nn.functional.relu(self.layer2[i](tmp))
        return out + x


class SkipInside(ResNext):
    def forward(self, x):
        out = x
        for i in range(self.paths):
            tmp = torch.nn.functional.relu(self.layer1[i](x))
            out = out + self.layer2[i](tmp)
        return torch.nn.functional.relu(out)


class FirstPathMissing(ResNext):
    def forward(self, x):
        out = 0
        for i in range(1, self.paths):
            tmp = torch.nn.functional.relu(self.layer1[i](x))
            out += self.layer2[i](tmp)
        return torch.nn.functional.relu(out) + x


class SideBySide(ResNext):
    """The block of all paths in one: its weights are those of the paths side by side."""

    def forward(self, x):
        tmp = torch.nn.functional.relu(torch.nn.functional.conv2d(x, self.first, padding=1))
        tmp = torch.nn.functional.relu(torch.nn.functional.conv2d(tmp, self.second, padding=1))
        return tmp + x

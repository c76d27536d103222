# The code of question 7 as it is printed.
import torch
from torch import nn


class twoResNext(nn.Module):
  def __init__(self):
    super(twoResNext, self).__init__()
    self.layer1 = nn.ModuleList([
      nn.Conv2d(64, 4, kernel_size=3, padding=1, bias=False)
      for i in range(32)
    ])
    self.layer2 = nn.ModuleList([
      nn.Conv2d(4, 64, kernel_size=3, padding=1, bias=False)
      for i in range(32)
    ])
  def forward(self, x):
    out = 0
    for i in range(32):
      tmp = torch.nn.functional.relu(self.layer1[i](x))
      tmp = torch.nn.functional.relu(self.layer2[i](tmp))
      out += tmp
    return out + x
class twoResNet(nn.Module):
  def __init__(self):
    super(twoResNet, self).__init__()
    self.layer1
      = nn.Conv2d(64, 128, kernel_size=3, padding=1, bias=False)
    self.layer2
      = nn.Conv2d(128, 64, kernel_size=3, padding=1, bias=False)
  def forward(self, x):
    tmp = torch.nn.functional.relu(self.layer1(x))
    tmp = torch.nn.functional.relu(self.layer2(tmp))
    return tmp + x

import type { Case } from './cases';
import { net } from './program';

/** The constructor of a module, and its forward. */
const written = String.raw`
self.w = nn.Parameter(torch.ones(3)) ;; self.w += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    self.w += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    self.w.mul_(2)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    self.w.copy_(x[0])\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    self.w[0] = 0\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; self.w[0] = 0\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; self.w.data += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; self.w.data[0] = 0\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; self.w.data = x[0]\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; self.w.detach().mul_(2)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3), requires_grad=False) ;; self.w += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3), requires_grad=False) ;; self.w[0] = 0\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3), requires_grad=False) ;; self.w.mul_(2)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3), False) ;; self.w.mul_(2)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.w.requires_grad = False ;; self.w += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.w.requires_grad_(False) ;; self.w += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.requires_grad_(False) ;; self.w += 1\nreturn x * self.w
self.l = nn.Linear(3, 3)\nfor p in self.parameters(): p.requires_grad = False ;; self.l.weight.mul_(2)\nreturn self.l(x)
self.l = nn.Linear(3, 3)\nfor p in self.parameters(): p.requires_grad_(False) ;; self.l.weight *= 2\nreturn self.l(x)
self.l = nn.Linear(3, 3)\nself.l.requires_grad_(False) ;; self.l.weight *= 2\nreturn self.l(x)
self.l = nn.Linear(3, 3)\nself.l.weight.requires_grad = False\nself.l.weight.requires_grad = True ;; self.l.weight *= 2\nreturn self.l(x)
self.l = nn.Linear(3, 3)\nself.l.weight.requires_grad = False ;; self.l.bias *= 2\nreturn self.l(x)
self.w = nn.Parameter(torch.ones(3), requires_grad=False) ;; w = self.w.view(3)\nw += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; w = self.w.view(3)\nw += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; w = self.w.clone()\nw += 1\nreturn x * w
self.w = nn.Parameter(torch.ones(3)) ;; w = self.w * 1\nw += 1\nreturn x * w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    w = self.w.view(3)\nw += 1\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    for p in self.parameters():\n        p.sub_(0.5)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3)) ;; with torch.no_grad():\n    self.w = self.w * 2\nreturn x
self.w = nn.Parameter(torch.ones(3)) ;; with torch.inference_mode():\n    self.w.add_(1)\nreturn x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.w += 1 ;; return x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.w.data.fill_(3) ;; return x * self.w
self.w = nn.Parameter(torch.ones(3))\nwith torch.no_grad(): self.w.fill_(3) ;; return x * self.w
self.w = nn.Parameter(torch.ones(3))\nself.w.fill_(3) ;; return x * self.w
self.w = nn.Parameter(torch.ones(3, dtype=torch.long)) ;; return x
self.w = nn.Parameter(torch.tensor([1, 2, 3.])) ;; return x * self.w
self.w = nn.Parameter([1., 2.]) ;; return x
self.w = nn.Parameter(1.0) ;; return x
self.w = nn.Parameter(torch.tensor(1.0)) ;; return x * self.w
self.l = nn.Linear(3, 3)\nself.to('cpu') ;; return self.l(x)
self.l = nn.Linear(3, 3) ;; return self.l(input=x)
self.l = nn.Linear(3, 3) ;; return self.l(x, x)
self.l = nn.Linear(3, 3) ;; return self.l(x=x)
self.l = nn.Linear(3, 3) ;; return self.l()
self.l = nn.Linear(3, 3) ;; return self.l((x > 0))
self.l = nn.Linear(3, 3) ;; return self.l([1., 2, 3])
self.l = nn.Linear(3, 3) ;; return self.l(1.0)
self.l = nn.Linear(3, 3, bias=0) ;; return self.l(x)
self.l = nn.Linear(3, 3.0) ;; return self.l(x)
self.l = nn.Linear(3, '3') ;; return self.l(x)
self.l = nn.Linear(3, -3) ;; return self.l(x)
self.l = nn.Linear(3) ;; return self.l(x)
self.l = nn.Linear(3, None) ;; return self.l(x)
self.l = nn.Linear(in_features=3, out_features=2) ;; return self.l(x)
self.e = nn.Embedding(4, 2) ;; return self.e(torch.tensor([0, 3]))
self.e = nn.Embedding(4, 2) ;; return self.e(torch.tensor([0, 4]))
self.e = nn.Embedding(4, 2) ;; return self.e(torch.tensor([0., 3.]))
self.e = nn.Embedding(4, 2) ;; return self.e(torch.tensor([0, 3]).int())
self.e = nn.Embedding(4, 2) ;; return self.e(input=torch.tensor([0, 3]))
self.e = nn.Embedding(4, 2) ;; return self.e(torch.tensor([True, False]))
self.e = nn.Embedding(4, 2) ;; return self.e(1)
self.e = nn.Embedding(4, 2) ;; return self.e([0, 1])
self.e = nn.Embedding(4, 2, padding_idx=0) ;; return self.e(torch.tensor([1, 3]))
self.e = nn.Embedding(4, 2, 9) ;; return self.e(torch.tensor([1, 3]))
self.n = nn.LayerNorm(3) ;; return self.n(x)
self.n = nn.LayerNorm(3) ;; return self.n(x, x)
self.n = nn.LayerNorm(3.0) ;; return self.n(x)
self.n = nn.LayerNorm(3, eps='a') ;; return self.n(x)
self.n = nn.LayerNorm(3, 1e-3) ;; return self.n(x)
self.n = nn.LayerNorm(3, elementwise_affine=0) ;; return self.n(x)
self.n = nn.BatchNorm1d(3) ;; return self.n(x, True)
self.n = nn.GroupNorm(2, 3) ;; return self.n(x)
self.n = nn.GroupNorm(3, 3) ;; return self.n(x[..., None].expand(2, 3, 2))
self.c = nn.Conv1d(2, 1, 2) ;; return self.c(x[None])
self.c = nn.Conv1d(2, 1, 4) ;; return self.c(x[None])
self.c = nn.Conv1d(2, 1, 2, padding='same') ;; return self.c(x[None])
self.c = nn.Conv1d(2, 1, 2, stride=0) ;; return self.c(x[None])
self.c = nn.Conv1d(3, 1, 2) ;; return self.c(x[None])
self.c = nn.Conv1d(2, 1, 2) ;; return self.c(x)
self.c = nn.Conv1d(2, 3, 2, groups=2) ;; return self.c(x[None])
self.p = nn.PReLU() ;; return self.p(x)
self.p = nn.PReLU('a') ;; return self.p(x)
self.s = nn.Sequential(nn.Linear(3, 3), nn.ReLU()) ;; return self.s(input=x)
self.s = nn.Sequential(nn.Linear(3, 3), nn.ReLU()) ;; return self.s(x, x)
self.s = nn.Sequential([nn.Linear(3, 3)]) ;; return self.s(x)
self.s = nn.Sequential(nn.Linear(3, 3), F.relu) ;; return self.s(x)
self.s = nn.Sequential(nn.Linear(3, 3), nn.ReLU) ;; return self.s(x)
self.s = nn.ModuleList([nn.Linear(3, 3)]) ;; return self.s(x)
self.s = nn.ModuleList(nn.Linear(3, 3)) ;; return x
self.d = nn.Dropout(0.0) ;; return self.d(x)
self.d = nn.Dropout(2) ;; return x
self.a = nn.Softmax(-1) ;; return self.a(x, -1)
self.a = nn.GELU('none') ;; return self.a(x)
self.a = nn.ELU(alpha='a') ;; return self.a(x)
self.b = 1 ;; return self.b(x)
self.register_buffer('m', torch.ones(3)) ;; self.m += 1\nreturn x * self.m
self.register_buffer('m', [1]) ;; return x
`;

/** Parameters that are written, and layers with arguments that PyTorch takes or refuses. */
export const writtenPrograms: readonly Case[] = written
  .trim()
  .split('\n')
  .map((line) => line.split(' ;; ').map((part) => part.split('\\n')))
  .map(([init = [], forward = []]) => net(init, forward));

"""Runs code in PyTorch, in float64, and prints what it gives: a line of JSON for each line that is read."""

import contextlib
import io
import json
import sys

try:
    import torch
except ImportError:
    print("no torch")
    sys.exit(0)

if not hasattr(torch.nn.functional, "rms_norm"):
    # As PyTorch 2.4 and later document it.
    def rms_norm(input, normalized_shape, weight=None, eps=None):
        last = tuple(range(-len(normalized_shape), 0))
        normalised = input * torch.rsqrt(input.pow(2).mean(last, keepdim=True) + eps)
        return normalised if weight is None else normalised * weight

    class RMSNorm(torch.nn.Module):
        def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
            super().__init__()
            self.normalized_shape = [normalized_shape] if isinstance(normalized_shape, int) else normalized_shape
            self.eps = eps
            self.weight = torch.nn.Parameter(torch.ones(self.normalized_shape)) if elementwise_affine else None

        def forward(self, x):
            return rms_norm(x, self.normalized_shape, self.weight, self.eps)

    torch.nn.functional.rms_norm = rms_norm
    torch.nn.RMSNorm = RMSNorm

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def tensor(given):
    values = torch.tensor(given["values"], dtype=torch.int64 if given["kind"] == "classes" else torch.float64)
    return values.reshape(given["shape"])


def member(whole, path):
    for step in path:
        whole = whole[step] if isinstance(step, int) else getattr(whole, step)
    return whole


def run(case):
    scope = {}
    exec(case["source"], scope)
    code = scope["code"]
    if isinstance(code, type):
        code = code()
        code.train(not case["isEvaluated"])
        with torch.no_grad():
            for given in case["parameters"]:
                member(code, given["path"]).copy_(tensor(given))
    value = code(**{name: tensor(given) for name, given in case["inputs"].items()})
    value = torch.as_tensor(value).detach().to(torch.float64)
    if not value.isfinite().all():
        return {"error": "some elements are no numbers"}
    return {"shape": list(value.shape), "values": value.reshape(-1).tolist()}


for line in sys.stdin:
    try:
        # What code prints is none of the answer.
        with contextlib.redirect_stdout(io.StringIO()):
            answer = run(json.loads(line))
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"[:300]}
    print(json.dumps(answer))

"""Asks code in PyTorch, in float64, what a claim asks of it: a line of JSON for each line that is read."""

import copy
import json
import math
import sys

try:
    import torch
except ImportError:
    print("no torch")
    sys.exit(0)

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def value(given, areWhole=True):
    if isinstance(given, list):
        return [value(each, areWhole) for each in given]
    if isinstance(given, dict):
        if given["isNumber"]:
            return given["values"][0]
        kind = torch.int64 if given["isWhole"] and areWhole else torch.float64
        return torch.tensor(given["values"], dtype=kind).reshape(given["shape"])
    return given


def member(whole, path):
    for step in path:
        whole = whole[step] if isinstance(step, int) else getattr(whole, step)
    return whole


def answer(code, use, given, besides, areWhole):
    try:
        # A call has a module of its own.
        own = copy.deepcopy(code) if isinstance(code, torch.nn.Module) else code
        if use["args"] is not None:
            own = own(*[value(each, areWhole) for each in use["args"]], **given, **besides)
        found = torch.as_tensor(member(own, use["path"])).detach().to(torch.float64)
        values = [x if math.isfinite(x) else None for x in found.reshape(-1).tolist()]
        return {"shape": list(found.shape), "values": values}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:300]}


def run(case):
    scope = {}
    exec(case["source"], scope)
    code = scope[case["name"]]
    given = {key: value(each) for key, each in case["with"].items()}
    besides = {key: value(each) for key, each in case["call"].items()}
    if isinstance(code, type):
        code = code(**given)
        given = {}
        code.train()
        with torch.no_grad():
            for each in case["parameters"]:
                own = member(code, each["path"])
                own.copy_(value(each["value"]).reshape(own.shape))
    for args in case["before"]:
        code(*[value(each) for each in args], **given, **besides)
    if case["isEvaluated"] and hasattr(code, "eval"):
        code.eval()
    results = []
    for use in case["uses"]:
        # Classes are whole numbers, bits may be numbers of any kind.
        found = answer(code, use, given, besides, True)
        results.append(answer(code, use, given, besides, False) if "error" in found else found)
    return results


for line in sys.stdin:
    try:
        print(json.dumps(run(json.loads(line))))
    except Exception as error:
        print(json.dumps({"error": f"{type(error).__name__}: {error}"[:300]}))

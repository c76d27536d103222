"""Which formulas equal a reference, by SymPy, as one would ask it: the difference, simplified, is 0.

Reads a JSON object from standard input: the reference and the formulas, in Python's notation. Prints the milliseconds for all of
them, without the start of Python, and how many were found equal.
"""

import json
import sys
import time

import sympy

asked = json.load(sys.stdin)
names = {
    "x": sympy.Symbol("x", real=True),
    "m": sympy.Symbol("m", real=True),
    "s": sympy.Symbol("s", positive=True),
}
start = time.perf_counter()
reference = sympy.sympify(asked["reference"], locals=names)
equal = sum(
    sympy.simplify(sympy.sympify(formula, locals=names) - reference) == 0 for formula in asked["formulas"]
)
print((time.perf_counter() - start) * 1000, equal)

"""A test of Otter-Grader, such as tests/ln-mean.py: judges what the notebook has in `mean`."""

from claimcheck import Grader
from otter.test_files import test_case

OK_FORMAT = False

name = "ln-mean"
points = 1

# Beside the notebook, or wherever the grader runs: the sheet, and a file for what a person must look at.
grader = Grader("sheets/layer-norm", student="everybody", record="judgements.jsonl")


@test_case()
def test_mean(mean):
    grader.check("ln-mean", mean)

# %% [markdown]
# # A design out of Python and its results back
# Needs the standard library alone; where SALib or the EMA Workbench are installed, put their arrays in the place of `rows`.
#
# `table.json` has `"design": "table", "table": "points.csv"` and the factors' paths; the rest is as in any experiment.
# `python3 round-trip.py design points.csv` writes the points, `negsim experiment run table.json --out out` runs them,
# `negsim experiment analyse out --csv results.csv` writes a row a point, `python3 round-trip.py read points.csv results.csv` goes on.

# %%
import csv
import random
import statistics
import sys

FACTORS = {"parameters.routing.most": (0.05, 0.3), "parameters.routing.markup": (0.02, 0.5)}
POINTS = 16


# %% Points: a Latin hypercube. With SALib: rows = SALib.sample.sobol.sample({"num_vars": ..., "names": ..., "bounds": ...}, 64)
def design(points):
    draws = random.Random(1)
    columns = [draws.sample(range(points), points) for _ in FACTORS]
    return [[low + (high - low) * (column[row] + 0.5) / points for column, (low, high) in zip(columns, FACTORS.values())]
            for row in range(points)]


# %% Results: a row a point in the order of the design, so that SALib.analyze.sobol.analyze(problem, results) can take them as they are
def rank_correlation(x, y):
    def ranks(values):
        return [sum(v < w for v in values) + (sum(v == w for v in values) + 1) / 2 for w in values]

    return statistics.correlation(ranks(x), ranks(y))


def main(what, points, results=None):
    if what == "design":
        with open(points, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([list(FACTORS)] + design(POINTS))
        return
    with open(points) as file:
        asked = [[float(v) for v in row] for row in list(csv.reader(file))[1:]]
    with open(results) as file:
        rows = list(csv.DictReader(file))
    # A point that failed has no row; none may stand in the place of another.
    assert [[float(row[f]) for f in FACTORS] for row in rows] == [asked[int(row["point"])] for row in rows]
    for outcome in [c for c in rows[0] if c != "point" and c not in FACTORS]:
        y = [float(row[outcome]) for row in rows]
        if len(set(y)) == 1:
            continue
        for f in FACTORS:
            print(outcome, f, repr(rank_correlation([float(row[f]) for row in rows], y)), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])

# %% [markdown]
# # An experiment from its table to a figure
# Cells for Jupyter, VS Code or Spyder; it also runs as a script: `python3 experiment.py sweeps/mine`

# %%
import json
import pathlib
import sys

import matplotlib.pyplot as plt
import pandas as pd

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else "sweeps/mine")

# %% All runs, one line: point, replicate, a column a factor, a column an outcome, status, seed, digest, the command that repeats the run
runs = pd.read_parquet(folder / "results.parquet")

# %% What the columns are, from the codebook that lies beside it
columns = next(r for r in json.loads((folder / "datapackage.json").read_text())["resources"] if r["path"] == "results.parquet")["schema"]["fields"]
factors = [c["name"] for c in columns if c["description"].startswith("Factor")]
outcomes = [c["name"] for c in columns if c["description"].startswith("Outcome")]
unit = {c["name"]: c.get("unit", "") for c in columns}
done = runs[runs.status == "done"]

# %% The response curve: medians over replicates, and between which values 80 of 100 of them lie
points = done.groupby("point")[factors].first()
middle, low, high = (done.groupby("point")[outcomes].quantile(share) for share in (0.5, 0.1, 0.9))
factor, outcome = factors[0], outcomes[0]
order = points[factor].sort_values().index
figure, axes = plt.subplots(figsize=(8, 4.5))
axes.plot(points[factor][order], middle[outcome][order], "o-", markersize=3)
axes.fill_between(points[factor][order].astype(float), low[outcome][order], high[outcome][order], alpha=0.2)
axes.set_xlabel(f"{factor} {unit[factor]}")
axes.set_ylabel(f"{outcome}, {unit[outcome]}")
figure.savefig("response.png", dpi=150)

# %% To SALib: delta takes any design, so the table is enough; for a design of SALib's own see round-trip.py
try:
    from SALib.analyze import delta
    problem = {"num_vars": len(factors), "names": factors, "bounds": [[points[f].min(), points[f].max()] for f in factors]}
    print(delta.analyze(problem, points[factors].to_numpy(float), middle[outcome].to_numpy()).to_df())
except ImportError:
    print("SALib is not installed; its cell was left out.")

# %% To the EMA Workbench: PRIM with boxes after the first, and what CART or feature scoring say
try:
    from ema_workbench.analysis import feature_scoring, prim
    print(feature_scoring.get_ex_feature_scores(points[factors], middle[outcome].to_numpy(), mode=feature_scoring.RuleInductionType.REGRESSION)[0])
    print(prim.Prim(points[factors], (middle[outcome] > middle[outcome].quantile(0.75)).to_numpy(), threshold=0.8).find_box())
except ImportError:
    print("The EMA Workbench is not installed; its cell was left out.")

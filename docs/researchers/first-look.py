# %% [markdown]
# # A first look at a run
# Cells for Jupyter, VS Code or Spyder; it also runs as a script: `python3 first-look.py runs/us-russia-reset-001`

# %%
import sqlite3
import sys

import matplotlib.pyplot as plt
import pandas as pd

run = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else "runs/us-russia-reset-001"

# %% The headline series, one line: run, replicate, series, month, value, unit
headlines = pd.read_sql("SELECT h.*, m.date FROM headlines h JOIN months m USING (run, replicate, month)", sqlite3.connect(f"{run}/results.db"), parse_dates=["date"])

# %% The main chart: what the focus pairs trade. With replicates, the band holds 80 % of them.
flows = headlines[headlines.series.str.startswith("flow:")]
first = flows.sort_values("position").series.unique()[:2]
figure, axes = plt.subplots(figsize=(8, 4.5))
for style, series in zip(["-", "--"], first):
    values = flows[flows.series == series].groupby("date").value
    axes.plot(values.median().index, values.median(), style, label=series)
    axes.fill_between(values.median().index, values.quantile(0.1), values.quantile(0.9), alpha=0.2)
axes.set_ylabel(flows.unit.iloc[0])
axes.set_ylim(bottom=0)
axes.legend()
figure.savefig("first-look.png", dpi=150)

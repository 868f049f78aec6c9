using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>Reads who makes what from what, or, without such tables, lets every sector be made from labour alone.</summary>
internal sealed class BaseProduction(string folder, NameIndex sectors, NameIndex regions, double[][] trade, double[][] tariff)
{
    private const double Largest = 1e18;

    private readonly int n = regions.Names.Count;
    private readonly int m = sectors.Names.Count;
    private readonly double[] sales = new double[regions.Names.Count * sectors.Names.Count];
    private readonly double[] spending = new double[regions.Names.Count * sectors.Names.Count];

    /// <summary>The base year.</summary>
    /// <param name="elasticity">Trade elasticity by sector.</param>
    /// <exception cref="InputException">A table is wrong, or the tables do not fit together.</exception>
    public InputOutputWorld Read(ImmutableArray<double> elasticity)
    {
        var deficit = new double[n];
        for (var k = 0; k < m; k++)
            for (var cell = 0; cell < n * n; cell++)
            {
                var (i, j) = (cell / n, cell % n);
                sales[i * m + k] += trade[k][cell];
                spending[j * m + k] += trade[k][cell] * tariff[k][cell];
                deficit[i] -= trade[k][cell];
                deficit[j] += trade[k][cell];
            }

        var production = BaseTables.Find(folder, "production.csv", isNeeded: false);
        var (added, final) = production is null ? ((double[])[.. sales], (double[])[.. spending]) : Production(production);
        var inputs = new double[n][];
        for (var i = 0; i < n; i++) inputs[i] = new double[m * m];
        if (production is not null && BaseTables.Find(folder, "inputs.csv", isNeeded: false) is { } file) Inputs(file, inputs);
        Check(production ?? BaseTables.Find(folder, "trade.csv")!, added, final, inputs);
        return Shares(elasticity, added, final, inputs, deficit);
    }

    private (double[] Added, double[] Final) Production(string file)
    {
        using var table = new CsvTable(file, "region", "sector", "value_added", "final_demand");
        var (added, final, seen) = (new double[n * m], new double[n * m], new bool[n * m]);
        while (table.Next())
        {
            var (i, k) = (table.Position(0, regions), table.Position(1, sectors));
            var (value, demand) = (table.Number(2, 0, Largest), table.Number(3, 0, Largest));
            if (i < 0 || k < 0) continue;
            if (seen[i * m + k]) table.Problem(0, "This sector is written twice; keep one row.");
            (added[i * m + k], final[i * m + k], seen[i * m + k]) = (value, demand, true);
        }

        table.Problems.ThrowIfAny();
        return (added, final);
    }

    // A few input-output tables have small negative entries, which are kept.
    private void Inputs(string file, double[][] inputs)
    {
        using var table = new CsvTable(file, "region", "input", "sector", "value");
        while (table.Next())
        {
            var (i, input, user) = (table.Position(0, regions), table.Position(1, sectors), table.Position(2, sectors));
            var value = table.Number(3, -Largest, Largest);
            if (i < 0 || input < 0 || user < 0) continue;
            ref var cell = ref inputs[i][input * m + user];
            if (cell != 0.0) table.Problem(0, "This input is written twice; keep one row.");
            cell = value;
        }

        table.Problems.ThrowIfAny();
    }

    private void Check(string file, double[] added, double[] final, double[][] inputs)
    {
        var problems = new InputProblems(file);
        for (var i = 0; i < n; i++)
        {
            var name = regions.Names[i];
            if (!(added.AsSpan(i * m, m).ToArray().Sum() > 0.0)) problems.Add(0, "value_added", "The region \"" + name
                + "\" adds no value in any sector; write what it produces.");
            if (!(final.AsSpan(i * m, m).ToArray().Sum() > 0.0)) problems.Add(0, "final_demand", "The region \"" + name
                + "\" has no final demand; write what it consumes.");
            for (var k = 0; k < m; k++)
            {
                var (used, made) = (final[i * m + k], added[i * m + k]);
                for (var s = 0; s < m; s++)
                {
                    used += Math.Abs(inputs[i][k * m + s]);
                    made += inputs[i][s * m + k];
                }

                if (used > 0.0 && spending[i * m + k] == 0.0) problems.Add(0, "final_demand", "The region \"" + name + "\" uses "
                    + sectors.Names[k] + " but trade.csv has no seller of it there; write a flow, own sales included.");
                if (sales[i * m + k] > 0.0 && !(made > 0.0)) problems.Add(0, "value_added", "The region \"" + name + "\" sells "
                    + sectors.Names[k] + " but produces it from nothing; write its value added and inputs.");
            }
        }

        problems.ThrowIfAny();
    }

    private InputOutputWorld Shares(ImmutableArray<double> elasticity, double[] added, double[] final, double[][] inputs, double[] deficit)
    {
        var (share, alpha, wages) = (new double[n * m], new double[n * m], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var demand = 0.0;
            for (var k = 0; k < m; k++)
            {
                demand += final[i * m + k];
                wages[i] += added[i * m + k];
            }

            for (var k = 0; k < m; k++)
            {
                alpha[i * m + k] = final[i * m + k] / demand;
                var output = added[i * m + k];
                for (var s = 0; s < m; s++) output += inputs[i][s * m + k];
                share[i * m + k] = output > 0.0 ? added[i * m + k] / output : 1.0;
                for (var s = 0; s < m; s++) inputs[i][s * m + k] = output > 0.0 ? inputs[i][s * m + k] / output : 0.0;
            }
        }

        return new InputOutputWorld
        {
            Regions = [.. regions.Names],
            Sectors = [.. sectors.Names],
            Elasticity = elasticity,
            Trade = [.. trade.Select(t => ImmutableArray.Create(t))],
            Tariff = [.. tariff.Select(t => ImmutableArray.Create(t))],
            ValueAdded = ImmutableArray.Create(wages),
            ValueAddedShare = ImmutableArray.Create(share),
            InputShare = [.. inputs.Select(t => ImmutableArray.Create(t))],
            FinalShare = ImmutableArray.Create(alpha),
            Deficit = ImmutableArray.Create(deficit),
        };
    }
}

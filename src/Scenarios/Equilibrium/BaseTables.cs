using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>
/// Reads a base year from a folder of tables: <c>sectors.csv</c> (sector, elasticity), <c>trade.csv</c> (sector, exporter, importer, value,
/// tariff), and, where sectors buy from each other, <c>production.csv</c> (region, sector, value_added, final_demand) with
/// <c>inputs.csv</c> (region,
/// input, sector, value). Each may be packed, with <c>.gz</c> behind its name.
/// </summary>
internal static class BaseTables
{
    private const double Largest = 1e18;

    /// <summary>The base year in <paramref name="folder"/>.</summary>
    /// <exception cref="InputException">A table is missing or wrong.</exception>
    public static InputOutputWorld Read(string folder)
    {
        var (sectors, elasticity) = Sectors(Find(folder, "sectors.csv")!);
        var flows = Flows(Find(folder, "trade.csv")!, sectors);
        var regions = new NameIndex("region",
            [.. flows.SelectMany(f => new[] { f.Exporter, f.Importer }).Distinct().Order(StringComparer.Ordinal)]);
        var (trade, tariff) = Bilateral(flows, Find(folder, "trade.csv")!, sectors, regions);
        return new BaseProduction(folder, sectors, regions, trade, tariff).Read(elasticity);
    }

    /// <summary>A table of the folder, packed or not; null where it is missing and may be.</summary>
    internal static string? Find(string folder, string name, bool isNeeded = true)
    {
        var packed = Path.Combine(folder, name + ".gz");
        if (File.Exists(packed)) return packed;
        var plain = Path.Combine(folder, name);
        return File.Exists(plain) || isNeeded ? plain : null;
    }

    private static (NameIndex Sectors, ImmutableArray<double> Elasticity) Sectors(string file)
    {
        using var table = new CsvTable(file, "sector", "elasticity");
        var (names, values) = (new List<string>(), ImmutableArray.CreateBuilder<double>());
        while (table.Next())
        {
            var name = table.Required(0);
            if (names.Contains(name)) table.Problem(0, "The sector \"" + name + "\" is written twice; keep one row.");
            names.Add(name);
            values.Add(table.Number(1, 0.01, 1000));
        }

        if (names.Count == 0) table.Problems.Add(1, "", "There are no sectors; write one in each row.");
        table.Problems.ThrowIfAny();
        return (new NameIndex("sector", names), values.ToImmutable());
    }

    private static List<Flow> Flows(string file, NameIndex sectors)
    {
        using var table = new CsvTable(file, "sector", "exporter", "importer", "value", "tariff");
        var flows = new List<Flow>();
        while (table.Next())
        {
            var flow = new Flow(
                table.Line, table.Position(0, sectors), table.Required(1), table.Required(2), table.Number(3, 0, Largest),
                    table.Number(4, -0.99, 1e6));
            if (flow.Exporter == flow.Importer && flow.Tariff != 0.0) table.Problem(4, "A region pays no tariff to itself; write 0.");
            flows.Add(flow);
        }

        if (flows.Count == 0) table.Problems.Add(1, "", "There is no trade; write a flow in each row.");
        table.Problems.ThrowIfAny();
        return flows;
    }

    private static (double[][] Trade, double[][] Tariff) Bilateral(List<Flow> flows, string file, NameIndex sectors, NameIndex regions)
    {
        var (n, m) = (regions.Names.Count, sectors.Names.Count);
        var problems = new InputProblems(file);
        var trade = new double[m][];
        var tariff = new double[m][];
        for (var k = 0; k < m; k++)
        {
            trade[k] = new double[n * n];
            tariff[k] = new double[n * n];
        }

        foreach (var flow in flows)
        {
            var cell = regions.Find(flow.Exporter) * n + regions.Find(flow.Importer);
            if (tariff[flow.Sector][cell] != 0.0) problems.Add(flow.Line, "sector", "This flow is written twice; keep one row.");
            trade[flow.Sector][cell] = flow.Value;
            tariff[flow.Sector][cell] = 1.0 + flow.Tariff;
        }

        problems.ThrowIfAny();
        foreach (var table in tariff)
            for (var cell = 0; cell < table.Length; cell++)
                if (table[cell] == 0.0) table[cell] = 1.0;
        return (trade, tariff);
    }

    /// <summary>One row of <c>trade.csv</c>.</summary>
    private readonly record struct Flow(int Line, int Sector, string Exporter, string Importer, double Value, double Tariff);
}

using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads a world: world.json with its trade file and tables, or a small world written into one file.</summary>
public static class WorldReader
{
    /// <summary>Reads the world in <paramref name="file"/>, a world.json.</summary>
    /// <exception cref="InputException">It or a file beside it is wrong; every problem of the first wrong file is listed.</exception>
    public static World Read(string file)
    {
        var header = WorldHeader.Read(file);
        var inline = InlineTrade.Of(header);
        var flows = header.TradeFile is { } trade ? TradeFile.Read(trade, header.Index) : inline.Flows;
        CheckHomeSales(header, flows);
        if (header.TablesFolder is not { } folder)
            return Assemble(header, flows, inline.Tariffs, inline.Gates, null, inline.Dyads);
        var sources = SourceTable.Read(folder);
        return Assemble(
            header, flows, TariffTable.Read(folder, header.Index, sources), GateTable.Read(folder, header.Index, sources),
            SeasonTable.Read(folder, header.Index, sources), DyadTable.Read(folder, header.Index, sources)) with
        {
            Borders = BorderTable.Read(folder, header.Index, sources),
            Growth = GrowthTable.Read(folder, header.Index, sources),
            ImportSeasons = SeasonTable.Imports(folder, header.Index, sources),
            Invoicing = InvoicingTable.Read(folder, header.Index, sources),
        };
    }

    /// <summary>A cut-off importer's demand would explode without home sales, so an absorbed commodity needs them.</summary>
    private static void CheckHomeSales(WorldHeader header, double[][] flows)
    {
        var n = header.Index.N;
        var problems = new InputProblems(header.TradeFile ?? header.File);
        for (var k = 0; k < flows.Length; k++)
            for (var j = 0; j < n; j++)
            {
                if (flows[k][j * n + j] > 0) continue;
                var absorbed = 0.0;
                for (var i = 0; i < n; i++) absorbed += flows[k][i * n + j];
                var id = header.Economies[j].Id;
                if (absorbed > 0) problems.Add(0, header.TradeFile is null ? "$.trade" : "value",
                    "The economy \"" + id + "\" buys \"" + header.Commodities[k].Id + "\" but has no home sales of it; write a flow from "
                    + id + " to " + id + ".");
            }

        problems.ThrowIfAny();
    }

    private static World Assemble(WorldHeader header, double[][] flows, double[][] tariffs, double[][] gates, double[][]? seasons,
        DyadTable dyads) =>
        World.Create(
            header.Id, header.Title, header.BaseYear, header.Economies, header.Commodities, header.Blocs,
            Freeze(flows), Freeze(tariffs), Freeze(gates), seasons is null ? null : Freeze(seasons),
            [.. dyads.Distances], [.. dyads.Agreement], [.. dyads.Alliances]);

    private static ImmutableArray<ImmutableArray<double>> Freeze(double[][] tables) => [.. tables.Select(t => ImmutableArray.Create(t))];
}

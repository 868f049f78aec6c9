using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>A world's header, tables and built trade together.</summary>
/// <param name="Header">What world.json says.</param>
/// <param name="Tables">The tables it was built from.</param>
/// <param name="Trade">The outcome.</param>
public sealed record WorldBuild(WorldHeader Header, WorldTables Tables, BuiltTrade Trade)
{
    /// <summary>Builds the world in <paramref name="file"/> from its tables; writes nothing.</summary>
    /// <exception cref="InputException">The world has no tables, or something in them is wrong.</exception>
    public static WorldBuild From(string file)
    {
        var header = WorldHeader.Read(file);
        if (header.TablesFolder is null || header.TradeFile is null)
            throw new InputException(file, 0, "$.tables",
                "This world has its flows inline; there is nothing to build. Name \"tables\" and a \"trade\" file to build one.");
        if (header.Imported.Length > 0)
            throw new InputException(file, 0, "$.imported",
                "The flows of this world were imported (" + header.Imported
                + "), and building would write over them; build the world underneath, or take \"imported\" out to give the import up.");
        var tables = BuildTables.Read(header.TablesFolder, header.Index, header.Blocs);
        return new WorldBuild(header, tables, WorldBuilder.Build(tables, header.Index.N, header.Index.M));
    }

    /// <summary>The text of the trade file.</summary>
    public string TradeText => TradeFile.Write(Trade.Flows, Trade.Qualities, Header.Index);
}

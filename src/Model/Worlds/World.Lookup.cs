namespace NegotiationSim.Model.Worlds;

public sealed partial record World
{
    /// <summary>Ordinal of the economy with this id, or -1.</summary>
    public int EconomyOrdinal(string id)
    {
        for (var i = 0; i < Economies.Length; i++)
            if (string.Equals(Economies[i].Id, id, StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>Ordinal of the commodity with this id, or -1.</summary>
    public int CommodityOrdinal(string id)
    {
        for (var k = 0; k < Commodities.Length; k++)
            if (string.Equals(Commodities[k].Id, id, StringComparison.Ordinal)) return k;
        return -1;
    }

    /// <summary>The bloc with this id, or null.</summary>
    public Bloc? FindBloc(string id)
    {
        foreach (var bloc in Blocs)
            if (string.Equals(bloc.Id, id, StringComparison.Ordinal)) return bloc;
        return null;
    }

    /// <summary>Base-year exports of an economy over all commodities, million US dollars a year, home sales left out.</summary>
    public double Exports(int economy)
    {
        var n = EconomyCount;
        var sum = 0.0;
        for (var k = 0; k < CommodityCount; k++)
            for (var j = 0; j < n; j++)
                if (j != economy) sum += Flows[k][economy * n + j];
        return sum;
    }

    /// <summary>Base-year imports of an economy over all commodities, million US dollars a year, home sales left out.</summary>
    public double Imports(int economy)
    {
        var n = EconomyCount;
        var sum = 0.0;
        for (var k = 0; k < CommodityCount; k++)
            for (var i = 0; i < n; i++)
                if (i != economy) sum += Flows[k][i * n + economy];
        return sum;
    }

    /// <summary>Base-year flow from one economy to another over all commodities, million US dollars a year.</summary>
    public double PairTrade(int exporter, int importer)
    {
        var sum = 0.0;
        for (var k = 0; k < CommodityCount; k++) sum += Flows[k][exporter * EconomyCount + importer];
        return sum;
    }

    /// <summary>
    /// Share of <paramref name="economy"/>'s trade, exports and imports, that is with <paramref name="partner"/>, 0..1;
    /// 0 where it does not trade.
    /// </summary>
    public double Exposure(int economy, int partner)
    {
        var total = Exports(economy) + Imports(economy);
        return total > 0 ? (PairTrade(economy, partner) + PairTrade(partner, economy)) / total : 0;
    }
}

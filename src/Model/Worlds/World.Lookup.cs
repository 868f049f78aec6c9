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

    /// <summary>Season of a flow: that of the buyer's good where the world knows it, else that of all the exporter's goods.</summary>
    /// <param name="exporter">Ordinal of the exporter.</param>
    /// <param name="importer">Ordinal of the importer; what is sold at home has the exporter's season.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="monthOfYear">0 is January.</param>
    public double Season(int exporter, int importer, int commodity, int monthOfYear)
    {
        foreach (var season in ImportSeasons)
            if (season.Importer == importer && season.Commodity == commodity && importer != exporter) return season.Factors[monthOfYear];
        return Seasonality[exporter][monthOfYear];
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

using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// ln κ and κ = π (T^ d^)^(1-σ) for every pair, kept from month to month since they change only when a measure does.
/// Inputs are compared with the last ones by value, so what is kept never changes a result.
/// </summary>
internal sealed class MarketCosts
{
    private readonly ArmingtonMarket _market;
    private readonly double[] _oneMinusSigma;
    private readonly bool[] _rowHasLevels;
    private double[]? _tariff, _wedge, _iceberg;

    public MarketCosts(ArmingtonMarket market)
    {
        _market = market;
        var n = market.Count;
        LogWeight = new double[n * market.Stride];
        Weight = new double[n * market.Stride];
        Levels = new double[n * market.Stride];
        PerLevel = new double[n * market.Stride];
        _rowHasLevels = new bool[n];
        _oneMinusSigma = new double[n];
        for (var j = 0; j < n; j++) _oneMinusSigma[j] = 1.0 - market.Elasticities.Substitution[j];
        Array.Fill(Levels, 1.0);
        Array.Fill(PerLevel, 1.0);
        Array.Fill(LogWeight, ArmingtonMarket.NoTrade);
        for (var i = 0; i < n; i++) Refresh(i, null, null, null, all: true);
        HasLevels = Array.IndexOf(_rowHasLevels, true) >= 0;
    }

    /// <summary>ln κ, padded rows; the padding is "no trade".</summary>
    public double[] LogWeight { get; }

    /// <summary>κ, padded rows.</summary>
    public double[] Weight { get; }

    /// <summary>T' times the other wedges, padded rows; what the buyer pays over the world price.</summary>
    public double[] Levels { get; }

    /// <summary>1 over <see cref="Levels"/>.</summary>
    public double[] PerLevel { get; }

    /// <summary>True if some pair has a wedge other than 1.</summary>
    public bool HasLevels { get; private set; }

    /// <summary>Takes this month's wedges and costs and recomputes the rows that changed.</summary>
    public void Update(MarketConditions conditions)
    {
        var n = _market.Count;
        for (var i = 0; i < n; i++)
        {
            if (Differs(conditions.Tariff, _tariff, _market.BaseTariff, i) || Differs(conditions.Wedge, _wedge, null, i)
                || Differs(conditions.Iceberg, _iceberg, null, i))
                Refresh(i, conditions.Tariff, conditions.Wedge, conditions.Iceberg);
        }

        HasLevels = Array.IndexOf(_rowHasLevels, true) >= 0;
        Keep(conditions.Tariff, ref _tariff);
        Keep(conditions.Wedge, ref _wedge);
        Keep(conditions.Iceberg, ref _iceberg);
    }

    private bool Differs(double[]? now, double[]? before, double[]? missing, int i)
    {
        if (now is null && before is null) return false;
        var row = i * _market.Count;
        var n = _market.Count;
        if (now is not null && before is not null) return !now.AsSpan(row, n).SequenceEqual(before.AsSpan(row, n));
        var given = (now ?? before).AsSpan(row, n);
        return missing is null ? given.ContainsAnyExcept(1.0) : !given.SequenceEqual(missing.AsSpan(row, n));
    }

    private static void Keep(double[]? now, ref double[]? kept)
    {
        if (now is null)
        {
            kept = null;
            return;
        }

        if (kept is null) kept = (double[])now.Clone();
        else now.CopyTo(kept, 0);
    }

    /// <summary>Recomputes the cells of a row that changed; a payment cost on one economy changes one cell in every row.</summary>
    private void Refresh(int i, double[]? tariff, double[]? wedge, double[]? iceberg, bool all = false)
    {
        var n = _market.Count;
        var row = i * _market.Stride;
        for (var j = 0; j < n; j++)
        {
            var cell = i * n + j;
            var share = _market.LogShare[cell];
            if (share == ArmingtonMarket.NoTrade) continue;
            var level = (tariff is null ? _market.BaseTariff[cell] : tariff[cell]) * (wedge is null ? 1.0 : wedge[cell]);
            var melts = iceberg is null ? 1.0 : iceberg[cell];
            if (!all && level == Levels[row + j] && melts == (_iceberg is null ? 1.0 : _iceberg[cell])) continue;
            var log = share + _oneMinusSigma[j] * Elementary.Log(level / _market.BaseTariff[cell] * melts);
            Levels[row + j] = level;
            PerLevel[row + j] = 1.0 / level;
            LogWeight[row + j] = log;
            Weight[row + j] = Elementary.Exp(log);
        }

        _rowHasLevels[i] = Levels.AsSpan(row, _market.Stride).ContainsAnyExcept(1.0);
    }
}

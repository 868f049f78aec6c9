using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The weights of a market's pairs in one month: K = g κ in the price index and M in sourcing, with κ = π (T^ d^)^(1-σ).
/// They stay from month to month; only the pairs that depart from the base are written anew.
/// </summary>
/// <remarks>
/// Sluggish sourcing keeps m, whose logarithm is ln π + exporter's part + importer's part + what single pairs were put
/// through. Prices move all of an exporter's pairs alike, so pairs that no measure ever touched need no memory and no
/// exponential of their own: M here is without the exporter's part, which the equations add to its price, and without
/// the importer's, which shares do not depend on.
/// </remarks>
internal sealed class PairWeights
{
    private readonly ArmingtonMarket market;
    private readonly MarketWorkspace space;
    private readonly bool separable;
    private readonly double[] keep, speed, oneMinusSigma;
    private readonly int[] written, exporters, importers;
    private int writtenCount;

    public PairWeights(ArmingtonMarket market, MarketWorkspace space)
    {
        this.market = market;
        this.space = space;
        var (n, stride) = (market.Count, market.Stride);
        var elasticities = market.Elasticities;
        separable = elasticities.IsUniform || elasticities.IsStatic;
        (written, exporters, importers) = (new int[n * n], new int[n * n], new int[n * n]);
        (keep, speed, oneMinusSigma) = (new double[n], new double[n], new double[n]);
        for (var j = 0; j < n; j++)
        {
            speed[j] = elasticities.Adjustment[j];
            keep[j] = 1.0 - speed[j];
            oneMinusSigma[j] = 1.0 - elasticities.Substitution[j];
        }

        Price = new double[n * stride];
        Paid = new double[n * stride];
        for (var cell = 0; cell < n * n; cell++)
        {
            var padded = cell / n * stride + cell % n;
            Price[padded] = market.Share[cell];
            Paid[padded] = market.Share[cell] / market.BaseTariff[cell];
        }

        Sourcing = elasticities.IsStatic ? Price : (double[])Price.Clone();
    }

    /// <summary>K, padded rows.</summary>
    public double[] Price { get; }

    /// <summary>M, padded rows; the same memory as <see cref="Price"/> where sourcing adjusts at once.</summary>
    public double[] Sourcing { get; }

    /// <summary>M over T' and the other wedges: what reaches the exporter.</summary>
    public double[] Paid { get; }

    /// <summary>The pairs that depart from the base this month, ascending.</summary>
    public ReadOnlySpan<int> Apart => written.AsSpan(0, writtenCount);

    /// <summary>Their exporters.</summary>
    public ReadOnlySpan<int> Exporters => exporters.AsSpan(0, writtenCount);

    /// <summary>Their importers.</summary>
    public ReadOnlySpan<int> Importers => importers.AsSpan(0, writtenCount);

    /// <summary>g of those pairs.</summary>
    public ReadOnlySpan<double> Gates => this.space.Gates.AsSpan(0, writtenCount);

    /// <summary>Wedges other than tariffs of those pairs.</summary>
    public ReadOnlySpan<double> Wedges => this.space.Wedges.AsSpan(0, writtenCount);

    /// <summary>(1-λ) of what those pairs were put through before + λ ln(κ/π): what their weight has over π.</summary>
    public ReadOnlySpan<double> Departures => this.space.Departures.AsSpan(0, writtenCount);

    /// <summary>What those pairs were put through up to last month.</summary>
    public ReadOnlySpan<double> Drifts => this.space.Drifts.AsSpan(0, writtenCount);

    /// <summary>Writes the month's weights.</summary>
    public void Update(MarketConditions conditions, MarketState state)
    {
        for (var k = 0; k < writtenCount; k++)
        {
            var share = this.market.Share[written[k]];
            Write(k, share, share, this.market.BaseTariff[written[k]]);
        }

        var count = writtenCount = List(conditions, state);
        Gather(conditions, state);
        var (changes, departures, levels) = (this.space.Changes, this.space.Departures, this.space.Levels);
        Elementary.Log(changes.AsSpan(0, count), changes);
        for (var k = 0; k < count; k++)
        {
            var j = importers[k];
            changes[k] *= oneMinusSigma[j];
            departures[k] = keep[j] * this.space.Drifts[k] + speed[j] * changes[k];
        }

        Elementary.Exp(changes.AsSpan(0, count), changes);
        Elementary.Exp(departures.AsSpan(0, count), this.space.Factors);
        for (var k = 0; k < count; k++)
        {
            var open = this.space.Gates[k] * this.market.Share[written[k]];
            Write(k, open * changes[k], open * this.space.Factors[k], levels[k]);
        }
    }

    // Pairs without base trade never trade: they are left out.
    private int List(MarketConditions conditions, MarketState state)
    {
        var set = this.space.Pairs;
        if (!separable) set.MarkExceptZero(this.market.Share);
        else if (conditions.Apart is { } known) set.Mark(known.AsSpan(0, conditions.ApartCount));
        else
        {
            if (conditions.Gate is { } gate) set.MarkExceptOne(gate);
            if (conditions.Tariff is { } tariff) set.MarkDifferences(tariff, this.market.BaseTariff);
            if (conditions.Wedge is { } wedge) set.MarkExceptOne(wedge);
            if (conditions.Iceberg is { } iceberg) set.MarkExceptOne(iceberg);
        }

        set.Mark(state.Apart.Cells);
        for (var i = 0; i < conditions.Capacity?.Length; i++)
            if (!(conditions.Capacity[i] > 0.0)) set.MarkRow(i);
        var count = 0;
        foreach (var cell in set.Collect())
        {
            if (!(this.market.Share[cell] > 0.0)) continue;
            var exporter = cell / this.market.Count;
            (written[count], exporters[count], importers[count]) = (cell, exporter, cell - exporter * this.market.Count);
            count++;
        }

        return count;
    }

    private void Gather(MarketConditions conditions, MarketState state)
    {
        var known = conditions.Apart is { } apart ? apart.AsSpan(0, conditions.ApartCount) : Apart;
        var cells = state.Apart.Cells;
        var values = state.Apart.Values;
        var (at, before) = (0, 0);
        for (var k = 0; k < writtenCount; k++)
        {
            var cell = written[k];
            while (at < known.Length && known[at] < cell) at++;
            while (before < cells.Length && cells[before] < cell) before++;
            var listed = at < known.Length && known[at] == cell;
            this.space.Drifts[k] = before < cells.Length && cells[before] == cell ? values[before] : 0.0;
            var tariff = listed && conditions.Tariff is { } tariffs ? tariffs[cell] : this.market.BaseTariff[cell];
            this.space.Wedges[k] = listed && conditions.Wedge is { } wedges ? wedges[cell] : 1.0;
            this.space.Levels[k] = tariff * this.space.Wedges[k];
            this.space.Changes[k] = this.space.Levels[k] / this.market.BaseTariff[cell]
                * (listed && conditions.Iceberg is { } icebergs ? icebergs[cell] : 1.0);
            var closed = conditions.Capacity is { } capacity && !(capacity[exporters[k]] > 0.0);
            this.space.Gates[k] = closed ? 0.0 : listed && conditions.Gate is { } gates ? gates[cell] : 1.0;
        }
    }

    private void Write(int k, double price, double sourcing, double level)
    {
        var padded = exporters[k] * this.market.Stride + importers[k];
        Price[padded] = price;
        if (!ReferenceEquals(Price, Sourcing)) Sourcing[padded] = sourcing;
        Paid[padded] = (ReferenceEquals(Price, Sourcing) ? price : sourcing) / level;
    }
}

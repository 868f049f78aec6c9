using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// One commodity's market in its base state: who sells how much to whom, at which wedges, with which elasticities.
/// Goods differ by origin (Armington 1969); changes are computed in exact hat algebra (Dekle, Eaton and Kortum 2008).
/// </summary>
/// <remarks>Matrices are flat, row by row: element i * Count + j is exporter i's sales to importer j; element jj is
/// home sales. Immutable and safe to share between threads.</remarks>
public sealed class ArmingtonMarket
{
    /// <summary>The logarithm that stands for "no trade in the base": finite, so that sums stay finite, and exp of it is 0.</summary>
    internal const double NoTrade = -1e4;

    private readonly Lazy<double[]> baseInverse;

    /// <summary>Takes the base state and computes shares and totals.</summary>
    /// <param name="commodity">Name, for messages.</param>
    /// <param name="economies">Names by ordinal.</param>
    /// <param name="trade">Value at world prices (before tariffs), n x n, not negative; any currency unit.</param>
    /// <param name="tariff">T = 1 + tariff and other base wedges, n x n, positive; where trade is zero anything else counts as 1.</param>
    /// <param name="elasticities">Elasticities and adjustment speed.</param>
    /// <exception cref="ArgumentException">A matrix has the wrong size or a value outside its range.</exception>
    public ArmingtonMarket(
        string commodity, IReadOnlyList<string> economies, double[] trade, double[] tariff, MarketElasticities elasticities)
    {
        var n = economies.Count;
        if (trade.Length != n * n) throw new ArgumentException($"Trade must have {n * n} elements, not {trade.Length}.", nameof(trade));
        if (tariff.Length != n * n) throw new ArgumentException(
            $"Tariffs must have {n * n} elements, not {tariff.Length}.", nameof(tariff));
        elasticities.Require(economies);
        Commodity = commodity;
        Economies = economies;
        Trade = (double[])trade.Clone();
        BaseTariff = (double[])tariff.Clone();
        Elasticities = elasticities;
        Sales = new double[n];
        Expenditure = new double[n];
        Share = new double[n * n];
        LogShare = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var value = trade[i * n + j];
                if (!(value >= 0.0) || double.IsInfinity(value))
                    throw new ArgumentException($"Trade from {economies[i]} to {economies[j]} is {value}; it must be zero or positive.",
                        nameof(trade));
                if (value == 0.0)
                {
                    if (!(tariff[i * n + j] > 0.0) || double.IsInfinity(tariff[i * n + j])) BaseTariff[i * n + j] = 1.0;
                    continue;
                }

                if (!(tariff[i * n + j] > 0.0) || double.IsInfinity(tariff[i * n + j]))
                    throw new ArgumentException(
                        $"The wedge from {economies[i]} to {economies[j]} is {tariff[i * n + j]}; T = 1 + tariff must be positive.",
                        nameof(tariff));
                Sales[i] += value;
                Expenditure[j] += value * tariff[i * n + j];
            }
        }

        for (var k = 0; k < n * n; k++)
        {
            Share[k] = trade[k] == 0.0 ? 0.0 : trade[k] * BaseTariff[k] / Expenditure[k % n];
            LogShare[k] = Share[k] == 0.0 ? NoTrade : Elementary.Log(Share[k]);
        }

        baseInverse = new Lazy<double[]>(() => BaseJacobian.Inverse(this));
    }

    private ArmingtonMarket(ArmingtonMarket other, MarketElasticities elasticities)
    {
        (Commodity, Economies, Elasticities) = (other.Commodity, other.Economies, elasticities);
        (Trade, BaseTariff, Sales, Expenditure, Share, LogShare) =
            (other.Trade, other.BaseTariff, other.Sales, other.Expenditure, other.Share, other.LogShare);
        baseInverse = new Lazy<double[]>(() => BaseJacobian.Inverse(this));
    }

    /// <summary>The same market seen in steps of several months: λ becomes 1 - (1 - λ)^months. It shares all matrices.</summary>
    /// <param name="months">At least 1.</param>
    internal ArmingtonMarket InStepsOf(int months) => months == 1 ? this : new ArmingtonMarket(
        this, Elasticities with { Adjustment = [.. Elasticities.Adjustment.Select(speed => CompoundedSpeed.Over(months, speed))] });

    /// <summary>Name of the commodity, for messages.</summary>
    public string Commodity { get; }

    /// <summary>Names by ordinal.</summary>
    public IReadOnlyList<string> Economies { get; }

    /// <summary>Number of economies, n.</summary>
    public int Count => Economies.Count;

    /// <summary>Elasticities and adjustment speed.</summary>
    public MarketElasticities Elasticities { get; }

    /// <summary>Base trade value at world prices, n x n.</summary>
    public double[] Trade { get; }

    /// <summary>Base wedge T = 1 + tariff, n x n.</summary>
    public double[] BaseTariff { get; }

    /// <summary>Y: base sales by exporter at world prices.</summary>
    public double[] Sales { get; }

    /// <summary>E: base expenditure by importer, tariffs included.</summary>
    public double[] Expenditure { get; }

    /// <summary>π: base tax-inclusive share of exporter i in importer j's expenditure, n x n.</summary>
    public double[] Share { get; }

    /// <summary>ln π, with -10,000 where there is no trade.</summary>
    internal double[] LogShare { get; }

    /// <summary>Row length of internal matrices: n rounded up to whole vectors.</summary>
    internal int Stride => (Count + 3) & ~3;

    /// <summary>Inverse of the Jacobian of the clearing equations at the base, rows of length <see cref="Stride"/>.</summary>
    internal double[] BaseInverse => baseInverse.Value;
}

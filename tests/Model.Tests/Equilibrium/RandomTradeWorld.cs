using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;

namespace NegotiationSim.Model.Tests.Equilibrium;

/// <summary>
/// Worlds drawn at random whose accounts fit together, so that each is its own equilibrium: gaps in trade, inputs, tariffs, deficits.
/// </summary>
internal sealed class RandomTradeWorld
{
    private readonly Random random;

    public RandomTradeWorld(int seed, int? sectors = null, bool hasInputs = true, bool hasTariffs = true)
    {
        random = new Random(seed);
        var (n, m) = (2 + random.Next(6), sectors ?? 1 + random.Next(5));
        var trade = new double[m][];
        var tariff = new double[m][];
        var (output, spending, deficit) = (new double[n * m], new double[n * m], new double[n]);
        for (var k = 0; k < m; k++)
        {
            (trade[k], tariff[k]) = (new double[n * n], new double[n * n]);
            for (var cell = 0; cell < n * n; cell++)
            {
                var (i, j) = (cell / n, cell % n);
                trade[k][cell] = i == j || k == m - 1 || random.NextDouble() < 0.8
                    ? Math.Exp(2.0 * random.NextDouble()) * (i == j ? 4.0 : 1.0) : 0.0;
                tariff[k][cell] = i == j || !hasTariffs ? 1.0 : 1.0 + 0.4 * random.NextDouble();
                output[i * m + k] += trade[k][cell];
                spending[j * m + k] += trade[k][cell] * tariff[k][cell];
                deficit[i] -= trade[k][cell];
                deficit[j] += trade[k][cell];
            }
        }

        var (added, final, inputs, wages) = (new double[n * m], new double[n * m], new double[n][], new double[n]);
        for (var i = 0; i < n; i++)
        {
            inputs[i] = new double[m * m];
            var used = Draw(m * m, () => hasInputs ? random.NextDouble() : 0.0);
            var demand = 0.0;
            for (var k = 0; k < m; k++)
            {
                // Sector s buys of k a part of what either could bear at most.
                for (var s = 0; s < m; s++) inputs[i][k * m + s] = used[k * m + s] * 0.8 / m * Math.Min(spending[i * m + k],
                    output[i * m + s]);
                final[i * m + k] = spending[i * m + k];
                for (var s = 0; s < m; s++) final[i * m + k] -= inputs[i][k * m + s];
                demand += final[i * m + k];
            }

            for (var s = 0; s < m; s++)
            {
                var left = output[i * m + s];
                for (var k = 0; k < m; k++)
                {
                    left -= inputs[i][k * m + s];
                    inputs[i][k * m + s] /= output[i * m + s];
                }

                wages[i] += left;
                added[i * m + s] = left / output[i * m + s];
            }

            for (var k = 0; k < m; k++) final[i * m + k] /= demand;
        }

        World = new InputOutputWorld
        {
            Regions = [.. Enumerable.Range(0, n).Select(i => "R" + i)],
            Sectors = [.. Enumerable.Range(0, m).Select(k => "S" + k)],
            Elasticity = [.. Draw(m, () => 1.5 + 12.0 * random.NextDouble())],
            Trade = [.. trade.Select(t => ImmutableArray.Create(t))],
            Tariff = [.. tariff.Select(t => ImmutableArray.Create(t))],
            ValueAdded = [.. wages],
            ValueAddedShare = [.. added],
            InputShare = [.. inputs.Select(t => ImmutableArray.Create(t))],
            FinalShare = [.. final],
            Deficit = [.. deficit],
        };
    }

    public InputOutputWorld World { get; }

    /// <summary>
    /// New tariffs and trade costs, some pairs closed; own sales as they are. The last sector stays open: a region that may sell but not
    /// buy has no equilibrium without a deficit.
    /// </summary>
    public TradePolicy Shock(DeficitRule deficits, bool hasTariffs = true) => new(deficits)
    {
        Tariff = hasTariffs ? Tables(_ => 1.0 + 0.6 * random.NextDouble()) : default,
        Cost = Tables(k => k < World.SectorCount - 1 && random.Next(8) == 0 ? double.PositiveInfinity : 0.8 + 0.7 * random.NextDouble()),
    };

    private ImmutableArray<ImmutableArray<double>> Tables(Func<int, double> next)
    {
        var n = World.RegionCount;
        return [.. World.Sectors.Select((_, k) => Enumerable.Range(0, n * n)
            .Select(cell => cell / n == cell % n ? 1.0 : next(k)).ToImmutableArray())];
    }

    private static double[] Draw(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}

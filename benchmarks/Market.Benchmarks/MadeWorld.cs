using NegotiationSim.Model.Market;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>A world made by gravity with home sales, whose months bring slow growth and a few sanctions under way.</summary>
public sealed class MadeWorld
{
    private readonly Random random = new(20220224);
    private readonly int count;
    private readonly MarketConditions[] conditions;
    private int month;

    public MadeWorld(int count, int commodities, double adjustment)
    {
        this.count = count;
        Workspace = new MarketWorkspace(count);
        var names = Enumerable.Range(0, count).Select(i => "E" + i).ToArray();
        Markets = new MarketMonth[commodities];
        this.conditions = new MarketConditions[commodities];
        for (var c = 0; c < commodities; c++)
        {
            Markets[c] = new MarketMonth(Base(names, adjustment), Workspace);
            this.conditions[c] = new MarketConditions
            {
                Gate = Filled(count * count, 1.0),
                Apart = [.. Enumerable.Range(1, 10), .. Enumerable.Range(1, 10).Select(k => k * count)],
                ApartCount = 20,
                Income = Filled(count, 1.0),
                Capacity = Filled(count, 1.0),
            };
        }
    }

    public MarketWorkspace Workspace { get; }

    public MarketMonth[] Markets { get; }

    public int Evaluations { get; private set; }

    /// <summary>
    /// Economy 0 is under sanctions of the next ten: their gates close by a tenth of the way a month, reopen from month 60.
    /// </summary>
    public void Month()
    {
        month++;
        Evaluations = 0;
        for (var c = 0; c < Markets.Length; c++)
        {
            var conditions = this.conditions[c];
            var target = month % 120 < 60 ? 0.1 : 1.0;
            for (var k = 1; k <= 10; k++)
            {
                ref var there = ref conditions.Gate![k];
                there += 0.1 * (target - there);
                conditions.Gate[k * this.count] = there;
            }

            for (var i = 0; i < this.count; i++)
            {
                conditions.Income![i] = 1.0 + 0.01 * Math.Sin(0.3 * month + i);
                conditions.Capacity![i] = 1.0 + 0.005 * Math.Sin(0.2 * month + 2.0 * i);
            }

            Evaluations += Markets[c].Clear(conditions).Iterations;
        }
    }

    private ArmingtonMarket Base(string[] names, double adjustment)
    {
        var n = names.Length;
        var trade = new double[n * n];
        var tariff = new double[n * n];
        var size = new double[n];
        for (var i = 0; i < n; i++) size[i] = Math.Exp(2.0 * random.NextDouble());
        for (var k = 0; k < n * n; k++)
        {
            var home = k / n == k % n;
            trade[k] = size[k / n] * size[k % n] * Math.Exp(2.0 * random.NextDouble()) * (home ? n : 1.0);
            tariff[k] = home ? 1.0 : 1.0 + 0.15 * random.NextDouble();
        }

        return new ArmingtonMarket("goods", names, trade, tariff,
            MarketElasticities.Uniform(n, 3.0 + 5.0 * random.NextDouble(), -1.25, 1.5, adjustment));
    }

    private static double[] Filled(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }
}

using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Tests.Trade;

/// <summary>Markets drawn at random: gaps in trade, economies that do not sell or do not buy, elasticities that differ.</summary>
internal sealed class RandomMarket
{
    private readonly Random random;

    public RandomMarket(int seed, int largest, bool uniform = false, double adjustment = 1.0)
    {
        this.random = new Random(seed);
        Count = 2 + this.random.Next(largest - 1);
        var n = Count;
        var density = 0.2 + 0.8 * this.random.NextDouble();
        var trade = new double[n * n];
        var tariff = new double[n * n];
        var size = Draw(n, () => Math.Exp(3.0 * Normal()));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var there = i == j || this.random.NextDouble() < density;
                trade[i * n + j] = there ? size[i] * size[j] * Math.Exp(Normal()) * (i == j ? 5.0 : 1.0) : 0.0;
                tariff[i * n + j] = i == j ? 1.0 : 1.0 + this.random.NextDouble();
            }
        }

        if (n > 4)
        {
            var silent = this.random.Next(n);
            var absent = this.random.Next(n);
            for (var k = 0; k < n; k++)
            {
                trade[silent * n + k] = 0.0;
                trade[k * n + absent] = 0.0;
            }
        }

        var elasticities = uniform
            ? MarketElasticities.Uniform(n, 2.0 + 8.0 * this.random.NextDouble(), -0.2 - 1.5 * this.random.NextDouble(),
                3.0 * this.random.NextDouble(), adjustment)
            : new MarketElasticities(Draw(n, () => 2.0 + 8.0 * this.random.NextDouble()),
                Draw(n, () => -0.2 - 1.7 * this.random.NextDouble()),
                Draw(n, () => this.random.Next(5) == 0 ? 0.0 : 3.0 * this.random.NextDouble()), Draw(n, () => adjustment));
        Market = new ArmingtonMarket("random goods", [.. Enumerable.Range(0, n).Select(i => "R" + i)], trade, tariff, elasticities);
    }

    public int Count { get; }

    public ArmingtonMarket Market { get; }

    /// <summary>New tariffs, embargoes that leave home sales alone, freight and shifters of every kind.</summary>
    public MarketConditions Shock()
    {
        var n = Count;
        var conditions = new MarketConditions
        {
            Tariff = Draw(n * n, () => 1.0 + (this.random.Next(3) == 0 ? 2.0 : 0.5) * this.random.NextDouble()),
            Wedge = Draw(n * n, () => 1.0 + 0.2 * this.random.NextDouble()),
            Iceberg = Draw(n * n, () => 0.8 + 0.5 * this.random.NextDouble()),
            Gate = Draw(n * n, () => this.random.Next(6) == 0 ? 0.0 : this.random.Next(3) == 0 ? this.random.NextDouble() : 1.0),
            Income = Draw(n, () => 0.5 + this.random.NextDouble()),
            OtherPrices = Draw(n, () => 0.8 + 0.4 * this.random.NextDouble()),
            Cost = Draw(n, () => 0.7 + 0.6 * this.random.NextDouble()),
            Capacity = Draw(n, () => 0.3 + this.random.NextDouble()),
            WedgeRecipient = new int[n * n],
        };
        for (var k = 0; k < n * n; k++) conditions.WedgeRecipient[k] = this.random.Next(n);
        for (var i = 0; i < n; i++) conditions.Gate[i * n + i] = 1.0;
        return conditions;
    }

    public double[] Draw(int count, Func<double> draw)
    {
        var values = new double[count];
        for (var k = 0; k < count; k++) values[k] = draw();
        return values;
    }

    public double Uniform() => this.random.NextDouble();

    private double Normal() => Math.Sqrt(-2.0 * Math.Log(1.0 - this.random.NextDouble()))
        * Math.Cos(2.0 * Math.PI * this.random.NextDouble());
}

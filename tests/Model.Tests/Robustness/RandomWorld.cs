using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>Worlds of one to eight economies and one to four goods, as wild as a world file may be.</summary>
internal static class RandomWorld
{
    private static readonly string[] Goods = ["crude", "grain", "pharma-medical", "machinery", "widgets", "nuclear-fuel"];

    public static World Draw(Dice dice)
    {
        var n = dice.Chance(0.03) ? 1 : dice.Whole(2, 8);
        var gdp = dice.Many(n, _ => dice.Spread(400_000, 1.5));
        var economies = dice.Many(n, i => new Economy("E" + i, "Economy " + i, "Made up", gdp[i], dice.Spread(30, 1.5), dice.Chance(0.6))
        {
            ReservesMusd = dice.Chance(0.15) ? 0 : gdp[i] * dice.Between(0, 0.5),
            InflationTarget = dice.Range(0, 8),
        });
        var commodities = dice.Many(dice.Whole(1, 4), Commodity).DistinctBy(c => c.Id).ToImmutableArray();
        var density = dice.Chance(0.05) ? 0 : dice.Between(0.2, 1);
        return World.Create(
            "random", "Random", 2021, economies, commodities, dice.Many(dice.Whole(0, 3), b => Bloc(b)),
            [.. commodities.Select(c => Flows(c, density))],
            Tables(() => dice.Chance(0.3) ? 1 + dice.Range(0, 1) : 1), Tables(() => dice.Chance(0.05) ? dice.Range(1e-6, 1) : 1),
            dice.Many(n, _ => Season()), Symmetric(() => dice.Between(100, 15_000), 100), Symmetric(() => dice.Range(0, 1), 1),
                Symmetric(() => dice.Chance(0.3) ? dice.Range(0, 1) : 0, 1));

        Commodity Commodity(int _)
        {
            var sigma = dice.Between(1.6, 14);
            var id = dice.Of(Goods);
            return new Commodity(id, id, sigma, -dice.Between(0.2, Math.Min(sigma - 0.3, 2)), dice.Chance(0.15) ? 0 : dice.Between(0, 3),
                dice.Chance(0.1) ? 1 : dice.Between(0.01, 0.6), dice.Between(0.2, 0.9))
            {
                Controlled = dice.Chance(0.4),
                Humanitarian = dice.Chance(0.3)
            };
        }

        Bloc Bloc(int b)
        {
            var members = dice.Some(n, 0.5);
            return new Bloc("B" + b, "Bloc " + b, members, dice.Of<DecisionRule>())
            {
                CustomsUnion = dice.Chance(0.4),
                Lending = dice.Of<Lending>(),
                VetoMembers = dice.Chance(0.3) ? [members[0]] : []
            };
        }

        // Who absorbs a good has home sales of it; some neither make nor use it.
        ImmutableArray<double> Flows(Commodity commodity, double density)
        {
            var share = dice.Spread(0.03, 0.8);
            var without = dice.Many(n, _ => dice.Chance(0.1));
            var flows = new double[n * n];
            for (var j = 0; j < n; j++)
            {
                if (without[j]) continue;
                var absorbed = share * gdp[j];
                flows[j * n + j] = absorbed * commodity.HomeShareDefault;
                for (var i = 0; i < n; i++)
                    if (i != j && dice.Chance(density)) flows[i * n + j] =
                        absorbed * (1 - commodity.HomeShareDefault) / n * dice.Spread(1, 1.2);
            }

            return [.. flows];
        }

        ImmutableArray<ImmutableArray<double>> Tables(Func<double> draw) =>
            [.. commodities.Select(_ => dice.Many(n * n, c => c / n == c % n ? 1 : draw()))];

        ImmutableArray<double> Symmetric(Func<double> draw, double own)
        {
            var values = new double[n * n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j <= i; j++) values[i * n + j] = values[j * n + i] = i == j ? own : draw();
            return [.. values];
        }

        ImmutableArray<double> Season()
        {
            if (dice.Chance(0.5)) return [.. Enumerable.Repeat(1.0, 12)];
            var factors = dice.Many(12, _ => dice.Between(0.4, 1.6));
            return [.. factors.Select(f => f * 12 / factors.Sum())];
        }
    }
}

using System.Collections.Immutable;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>Draws for made-up worlds.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Whole(int least, int most) => least + random.Next(most - least + 1);

    public double Between(double least, double most) => least + ((most - least) * random.NextDouble());

    /// <summary>Now and then one of the ends, since that is where things break.</summary>
    public double Range(double least, double most) => random.Next(8) switch { 0 => least, 1 => most, _ => Between(least, most) };

    public double Spread(double centre, double sd) =>
        centre * Math.Exp(sd * Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble()));

    public T Of<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public T Of<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    public ImmutableArray<T> Many<T>(int count, Func<int, T> draw) => [.. Enumerable.Range(0, count).Select(draw)];

    /// <summary>A subset of 0 to <paramref name="count"/> - 1, ascending, at least one.</summary>
    public ImmutableArray<int> Some(int count, double share)
    {
        ImmutableArray<int> some = [.. Enumerable.Range(0, count).Where(_ => Chance(share))];
        return some.IsEmpty ? [Whole(0, count - 1)] : some;
    }
}

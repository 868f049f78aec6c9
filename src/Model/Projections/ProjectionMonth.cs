using System.Collections.Immutable;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Projections;

/// <summary>One month ahead at which markets are cleared for a projection; it stands for the months around it.</summary>
/// <param name="Ahead">Months from now, from 1.</param>
/// <param name="Step">Months since the look before it; the first looks at the first month.</param>
/// <param name="Weight">Its share of the discounted horizon; all add up to 1.</param>
internal readonly record struct ProjectionMonth(int Ahead, int Step, double Weight)
{
    /// <summary>
    /// Looks over the horizon: the middles of stretches of 1, 3, 9, 27 months and so on, the last cut off, since what adjusts moves
    /// most at first. For 24 months: 1, 3, 9, 19.
    /// </summary>
    public static ImmutableArray<ProjectionMonth> Over(PoliticsParameters politics)
    {
        var looks = ImmutableArray.CreateBuilder<ProjectionMonth>();
        var (start, length, before, discount, all) = (0, 1, 0, 1.0, 0.0);
        for (; start < politics.Horizon; start += length, length *= 3)
        {
            length = Math.Min(length, politics.Horizon - start);
            var weight = 0.0;
            for (var h = 0; h < length; h++, discount *= politics.Discount) weight += discount;
            var ahead = start + ((length + 1) / 2);
            looks.Add(new ProjectionMonth(ahead, ahead - before, weight));
            (before, all) = (ahead, all + weight);
        }

        return [.. looks.Select(look => look with { Weight = look.Weight / all })];
    }
}

using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>How long episodes last, with those that still go on counted as far as they were seen.</summary>
public static class Survival
{
    /// <summary>
    /// Chance that an episode that has reached an age ends in a month of it: ends over months at risk; NaN where none was at risk.
    /// </summary>
    /// <param name="spells">Months in force, and whether the episode ended.</param>
    /// <param name="from">First month of the age, from 0.</param>
    /// <param name="until">First month no longer of it.</param>
    public static double Hazard(ImmutableArray<(int Months, bool Ended)> spells, int from, int until)
    {
        var (ends, atRisk) = (0, 0);
        foreach (var (months, ended) in spells)
        {
            atRisk += Math.Clamp(months - from, 0, until - from);
            if (ended && months > from && months <= until) ends++;
        }

        return atRisk > 0 ? (double)ends / atRisk : double.NaN;
    }

    /// <summary>First month by whose end half of the episodes have ended (Kaplan and Meier 1958); NaN where that is not reached.</summary>
    /// <inheritdoc cref="Hazard"/>
    public static double Median(ImmutableArray<(int Months, bool Ended)> spells)
    {
        var left = 1.0;
        foreach (var months in spells.Where(s => s.Ended).Select(s => s.Months).Distinct().Order())
        {
            left *= 1 - ((double)spells.Count(s => s.Ended && s.Months == months) / spells.Count(s => s.Months >= months));
            if (left <= 0.5) return months;
        }

        return double.NaN;
    }
}

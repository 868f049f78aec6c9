using System.Collections.Immutable;
using NegotiationSim.Experiments.Episodes;

namespace NegotiationSim.Experiments.Tests.Episodes;

public class SurvivalTests
{
    /// <summary>
    /// Weeks in remission under 6-MP and placebo (Freireich et al. 1963), the textbook case of Kaplan and Meier: medians 23 and 8.
    /// </summary>
    [Fact]
    public void Medians_are_those_of_the_textbook()
    {
        ImmutableArray<(int, bool)> treated =
        [
            (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true),
                (16, true), (17, false),
            (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
        ];
        Assert.Equal(23, Survival.Median(treated));
        Assert.Equal(8, Survival.Median([.. new[] { 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23 }.Select(
            w => (w, true))]));
    }

    [Fact]
    public void Hazard_is_ends_over_months_at_risk()
    {
        ImmutableArray<(int, bool)> spells = [(6, true), (12, true), (30, true), (60, false)];
        // Months 1 to 12: 6 + 12 + 12 + 12 at risk, two ends. Months 13 to 60: 18 + 48 at risk, one end.
        Assert.Equal(2 / 42.0, Survival.Hazard(spells, 0, 12), 12);
        Assert.Equal(1 / 66.0, Survival.Hazard(spells, 12, 60), 12);
        Assert.Equal(double.NaN, Survival.Hazard(spells, 60, 120));
        Assert.Equal(double.NaN, Survival.Median([(5, true), (9, false), (9, false)]));
    }
}

using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Politics before the first month: leaders are drawn around a party mean of 0, pairs get their frailty.</summary>
[Mechanism("administration change", "each term draws ι around the party's mean, sd 0.3", "[A]", "parameters.politics.leaders",
    "us-russia-reset", Mode = "decided")]
[Headline("administration change", "Chance that the US eases something in 2025", "easings:USA", HeadlineKind.Chance,
    Take = FigureTake.Ever, From = "2025-01")]
[Headline("administration change", "The leader swapped: chance of exit from a deal in force, 50 points or more",
    "happened:relief-revoked:package", HeadlineKind.Chance, Take = FigureTake.Ever, From = "2017-01", AtLeast = 0.5,
    Scenario = "iran-deal", Without = ["events.trump.value=0.3"])]
internal static class PoliticsOpening
{
    public static PoliticsState Of(ResolvedScenario scenario, DrawKey key)
    {
        var zeros = ImmutableArray.CreateRange(Enumerable.Repeat(0.0, scenario.World.EconomyCount));
        return new PoliticsState(
            [.. PoliticalMap.Pairs(scenario).Select(p =>
                new DyadState(p.From, p.To, Leaning(scenario, key, 0, p.From, p.To, 0), Frailty(scenario, key, p.From, p.To), 0, 0, 0,
                TiesState.Base))],
            [], PoliticalMap.Conflicts(scenario), zeros, zeros, [.. scenario.Actors.Select(_ => false)], [], 0,
                [.. scenario.World.Economies.Select(_ => Stance.Ignore)], [], []);
    }

    /// <summary>ι of a new leader, drawn around the party's mean.</summary>
    public static double Leaning(ResolvedScenario scenario, DrawKey key, int month, int from, int to, double mean)
    {
        if (!scenario.Parameters.Politics.Leaders) return 0;
        var economies = scenario.World.Economies;
        var draw = key.For(month, Phase.Events, economies[from].Id).Normal("leaning:" + economies[to].Id);
        return Math.Clamp(mean + scenario.Parameters.Politics.LeaningSd * draw, -1, 1);
    }

    private static double Frailty(ResolvedScenario scenario, DrawKey key, int a, int b)
    {
        var economies = scenario.World.Economies;
        var (first, second) = string.CompareOrdinal(economies[a].Id, economies[b].Id) < 0 ? (a, b) : (b, a);
        var draw = key.For(0, Phase.Events, economies[first].Id).Normal("frailty:" + economies[second].Id);
        return Elementary.Exp(scenario.Parameters.Politics.FrailtySd * draw);
    }
}

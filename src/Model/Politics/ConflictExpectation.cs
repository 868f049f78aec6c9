using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What a state expects of another (Drezner 1999, The Sanctions Paradox): the more conflict it expects, the more
/// it wants to hurt and the less its own cost stops it.
/// </summary>
[Mechanism("senders diverge", "each sender has its own f = clip((1 - agreement + 0.5 war - 0.3 alliance)(1 - ι) z, 0, 1)",
    "Drezner 1999 [M]; weights [A]", "parameters.politics.divergence", "us-russia-reset", Mode = "decided")]
[Headline("senders diverge", "Chance that the US eases in 2025", "easings:USA", HeadlineKind.Chance, Take = FigureTake.Ever,
    From = "2025-01")]
[Headline("senders diverge", "Of runs in which the US eases in 2025, those in which the EU eases something too: under half",
    "easings:EU", HeadlineKind.Chance, Take = FigureTake.Ever, From = "2025-01", Alone = true, Upmost = 0.5, Given = "easings:USA",
    GivenFrom = "2025-01")]
public static class ConflictExpectation
{
    /// <summary>f = clip((1 - agreement + w·war - a·alliance - r·relation)(1 - ι) z, 0, 1).</summary>
    /// <param name="agreement">Agreement in UN roll calls, 0 to 1.</param>
    /// <param name="war">1 fighting, 0.5 talks under way, 0 peace.</param>
    /// <param name="alliance">0 none to 1 defence pact.</param>
    /// <param name="relation">-1 broken to 1 warm.</param>
    /// <param name="leaning">ι, the leader's leaning towards the other side, -1 to 1.</param>
    /// <param name="frailty">z of the pair.</param>
    /// <param name="parameters">The weights.</param>
    public static double Of(double agreement, double war, double alliance, double relation, double leaning, double frailty,
        PoliticsParameters parameters) =>
        Math.Clamp((1 - agreement + parameters.War * war - parameters.Alliance * alliance - parameters.Relation * relation) * (1 - leaning)
            * frailty, 0, 1);

    /// <summary>f of one economy about another this month; 0 where the scenario has no politics between them.</summary>
    /// <remarks>A third party minds the war an aggressor wages, not the one a defender suffers.</remarks>
    public static double Between(World world, PoliticsState politics, int from, int to, PoliticsParameters parameters)
    {
        if (parameters.Divergence) return Own(world, politics, from, to, parameters);
        var (sum, count) = (0.0, 0);
        foreach (var dyad in politics.Dyads)
        {
            if (dyad.To != to) continue;
            sum += Own(world, politics, dyad.From, to, parameters);
            count++;
        }

        return politics.Dyad(from, to) >= 0 ? sum / count : 0;
    }

    private static double Own(World world, PoliticsState politics, int from, int to, PoliticsParameters parameters)
    {
        var at = politics.Dyad(from, to);
        if (at < 0) return 0;
        var dyad = politics.Dyads[at];
        var cell = from * world.EconomyCount + to;
        var war = War(politics, from, to, parameters);
        return Of(world.AgreementAt(cell), war, world.AllianceAt(cell), dyad.Relation, dyad.Leaning, dyad.Frailty, parameters);
    }

    /// <summary>
    /// The same for a leader in the middle of the party and a pair without frailty: what is left of it is no matter of luck.
    /// </summary>
    public static double WithoutLuck(ResolvedScenario scenario, PoliticsState politics, int from, int to, int month)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(politics);
        if (politics.Dyad(from, to) is not (var at and >= 0)) return 0;
        var (mean, parameters) = (0.0, scenario.Parameters.Politics);
        foreach (var happening in scenario.Events)
            if (parameters.Leaders && happening.Kind == EventKind.Leader && happening.Month <= month && happening.Economies[0] == from
                && (happening.Economies.Length == 1 || happening.Economies[1] == to)) mean = happening.Value;
        var cell = from * scenario.World.EconomyCount + to;
        return Of(scenario.World.Agreement[cell], War(politics, from, to, parameters), scenario.World.Alliances[cell],
            politics.Dyads[at].Relation, mean, 1, parameters);
    }

    /// <summary>The war that counts: 1 fighting, less while talks are under way, 0 peace.</summary>
    public static double War(PoliticsState politics, int from, int to, PoliticsParameters parameters)
    {
        var war = Math.Max(politics.Aggression(to), politics.WarBetween(from, to));
        return war > 0 && !parameters.Talks ? 1 : war;
    }
}

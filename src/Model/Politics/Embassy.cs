using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Embassies: every state that decides sends envoys or expels them, by what cooperation on standing issues and a better relation are worth
/// against the sign that voters want; the first rung of easing. Of a state that decides nothing staff is cut in conflict and restored by a
/// leader who leans to the other side. While embassies are closed a relation does not recover, and talks need another channel.
/// </summary>
[Mechanism(
    "embassies and envoys",
    "e' = e ± step by decision: gain(1 - f/2)·Δ√e + worth·Δrelation - sign·β·f·Δe; relation recovers in proportion to e",
    "[A]; the documents name embassies as the first rung", "parameters.cooperation.embassies", "us-russia-reset", Mode = "decided")]
[Mechanism("visa bans", "relation -= strain a month while in force", "[A]", "parameters.cooperation.visas", "us-russia-reset",
    Mode = "decided")]
[Mechanism("easing is not agreement", "measures end by decision; the relation recovers by itself, and only as far as there are envoys",
    "[A] after the documents", "parameters.politics.relationPersistence", "us-russia-reset", Off = "0", Mode = "decided")]
[Headline("embassies and envoys", "Of runs in which the US eases in 2025, those in which it has sent envoys back by then: 80 % or more",
    "happened:envoys-sent:RUS", HeadlineKind.Chance, Take = FigureTake.Ever, From = "2025-01", Alone = true, On = 0.8,
    Given = "easings:USA", GivenFrom = "2025-01")]
[Headline("embassies and envoys", "Relation of the US to Russia at the end, which envoys mend", "relation:USA:RUS", HeadlineKind.Size,
    Take = FigureTake.Last, AtLeast = 0.05, Without = ["parameters.cooperation.embassySign=0"])]
[Headline("visa bans", "Relation of the US to Russia at the end of 2023, a twentieth or more of its range", "relation:USA:RUS",
    HeadlineKind.Size, Take = FigureTake.Last, Until = "2023-12", Less = true, AtLeast = 0.1)]
[Unmeasured("easing is not agreement", "The same state branched, easing with a deal and without: relation a year on",
    "a comparison of branches, not of on and off; no command runs it yet")]
public static class Embassy
{
    /// <summary>Staff a month later, 0 closed to 1.</summary>
    /// <param name="staff">Staff now.</param>
    /// <param name="conflict">f, 0 to 1.</param>
    /// <param name="sanctioned">Whether a measure is in force between the two.</param>
    /// <param name="leaning">ι, -1 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double staff, double conflict, bool sanctioned, double leaning, CooperationParameters parameters)
    {
        if (!parameters.Embassies) return 1;
        if (leaning > 0) return Math.Min(1, staff + parameters.EmbassyRestored * leaning);
        return sanctioned ? Math.Max(0, staff - parameters.EmbassyCut * conflict) : staff;
    }

    /// <summary>Staff after envoys were sent (1) or expelled (-1).</summary>
    public static double After(double staff, int sign, CooperationParameters parameters) =>
        Math.Clamp(staff + (sign * parameters.EmbassyStep), 0, 1);

    /// <summary>
    /// What so many envoys do of what all would do: the first do most, since somebody who can be called is half of it. [A]
    /// </summary>
    public static double Serving(double staff) => Math.Sqrt(staff);

    /// <summary>Discounted mean over the horizon of what is left of a relation with so many envoys.</summary>
    public static double Remaining(double staff, PoliticsParameters parameters)
    {
        var kept = Recover(1, staff, parameters.RelationPersistence);
        var (sum, all, left, weight) = (0.0, 0.0, 1.0, 1.0);
        for (var h = 0; h < parameters.Horizon; h++, left *= kept, weight *= parameters.Discount) (sum, all) =
            (sum + (weight * left), all + weight);
        return sum / all;
    }

    /// <summary>Whether a public measure between the two is in force, either way.</summary>
    public static bool Strained(ResolvedScenario scenario, WorldState state, int one, int other)
    {
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            if (state.Measures[m].InForce && measure.Form != LegalForm.Private
                && ((measure.Senders.Contains(one) && measure.Targets.Contains(other))
                || (measure.Senders.Contains(other) && measure.Targets.Contains(one)))) return true;
        }

        return false;
    }

    /// <summary>The relation a month later: what is left of it shrinks towards 0 only as far as there are envoys.</summary>
    public static double Recover(double relation, double staff, double persistence) => relation * (1 - ((1 - persistence) * staff));
}

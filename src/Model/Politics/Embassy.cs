using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Embassies: staff is cut in conflict and restored by a leader who leans to the other side; the first rung of easing. While they are
/// closed a relation does not recover.
/// </summary>
[Mechanism(
    "embassies and envoys",
    "e' = e - cut·f under sanctions, + restored·max(0, ι) otherwise or in talks; relation recovers in proportion to e",
    "[A]; the documents name embassies as the first rung", "parameters.cooperation.embassies", "us-russia-reset", Mode = "decided")]
[Mechanism("visa bans", "relation -= strain a month while in force", "[A]", "parameters.cooperation.visas", "us-russia-reset",
    Mode = "decided")]
[Mechanism("easing is not agreement", "measures end by decision; the relation recovers by itself, and only as far as there are envoys",
    "[A] after the documents", "parameters.politics.relationPersistence", "us-russia-reset", Off = "0", Mode = "decided")]
[Unmeasured("embassies and envoys", "First rung in 80 % of replicates with easing; talks without staff take longer",
    "staff follows from the leaning; nobody decides about it")]
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

    /// <summary>The relation a month later: what is left of it shrinks towards 0 only as far as there are envoys.</summary>
    public static double Recover(double relation, double staff, double persistence) => relation * (1 - ((1 - persistence) * staff));
}

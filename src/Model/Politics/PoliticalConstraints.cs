using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>What others' votes, rivalry and a legislature do to the worth of signs and the cost of easing.</summary>
[Mechanism(
    "UN and WTO neutrality",
    "support times 1 + w(legitimacy - 1/2); legitimacy = share of states that vote more with the sender than with the target",
    "[S] UN roll calls; weight [A]", "parameters.cooperation.legitimacy", "us-russia-reset", Mode = "decided")]
[Mechanism("peace progress and rivalry gate easing",
    "cost of easing times 1 + w·rivalry·war; rivalry = smaller over larger GDP·(1 - agreement)", "[A] after the documents",
    "parameters.cooperation.rivalry", "us-russia-reset", Mode = "decided")]
[Mechanism("legislature", "ending a statute passes with probability 1 - f at neutral leaning",
    "[A]; US practice: report, 30 days' review, joint resolution", "parameters.cooperation.legislature", "change-of-heart")]
[Headline("UN and WTO neutrality", "Support at home for what the US weighs, 0.02 u or more", "term:USA:support", HeadlineKind.Size,
    Until = "2023-12", AtLeast = 0.02)]
[Unmeasured("UN and WTO neutrality", "A finding changes what is imposed", "there are no disputes with findings")]
[Headline("peace progress and rivalry gate easing",
    "The same state branched by stage of the talks, a meeting or fighting from 2024 on: chance that the US eases", "easings:USA",
    HeadlineKind.Chance, Take = FigureTake.Ever, From = "2024-01",
    With = ["events.istanbul-talks-2025.month=2024-01", "events.istanbul-talks-2025.value=0.5"],
    Without = ["events.istanbul-talks-2025.month=2024-01", "events.istanbul-talks-2025.value=1"])]
[Headline("legislature", "Measures kept against the president's wish, at the end", "in-force:arden-machines", HeadlineKind.Chance,
    Take = FigureTake.Last)]
public static class PoliticalConstraints
{
    /// <summary>What a sign is worth relative to one of average legitimacy.</summary>
    public static double Legitimacy(double legitimacy, CooperationParameters parameters) =>
        parameters.Legitimacy ? Math.Max(0, 1 + (parameters.LegitimacyWeight * (legitimacy - 0.5))) : 1;

    /// <summary>How much dearer rivalry and war make easing.</summary>
    /// <param name="smaller">Smaller GDP of the two.</param>
    /// <param name="larger">Larger GDP of the two, positive.</param>
    /// <param name="agreement">Agreement in UN roll calls, 0 to 1.</param>
    /// <param name="war">1 fighting, 0.5 talks under way, 0 peace.</param>
    /// <param name="parameters">The weight.</param>
    public static double Dearer(double smaller, double larger, double agreement, double war, CooperationParameters parameters) =>
        parameters.Rivalry && larger > 0 ? 1 + (parameters.RivalryWeight * smaller / larger * (1 - agreement) * war) : 1;

    /// <summary>Chance that a legislature lets a statute end.</summary>
    /// <param name="conflict">f with a leader of neutral leaning, 0 to 1.</param>
    /// <param name="parameters">The switch: without it a leader decides alone.</param>
    public static double Passes(double conflict, CooperationParameters parameters) => parameters.Legislature ? 1 - conflict : 1;
}

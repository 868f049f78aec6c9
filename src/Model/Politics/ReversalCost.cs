using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>What it costs a leader to go back on a public act (Fearon 1994): more, the more solemn the act.</summary>
[Mechanism("easing ladder", "C: licence 0.05 u, waiver 0.1, executive act 0.2, statute 0.5; rungs are offered from the lightest up",
    "Fearon 1994 [M]; sizes [A]", "parameters.politics.ladder", "us-russia-reset", Mode = "decided")]
[Headline("easing ladder", "Embassies are staffed before transport is opened", "over:0.5:embassy:USA:RUS", HeadlineKind.Months,
    Take = FigureTake.Months, From = "2025-01", Less = true, Against = "ended:us-transport-ban")]
[Headline("easing ladder", "Transport is opened before named investments", "ended:us-transport-ban", HeadlineKind.Months,
    Take = FigureTake.Months, From = "2025-01", Less = true, Against = "open:us-investment-ban/named-investments")]
[Headline("easing ladder", "Named investments are licensed before heavy oil", "open:us-investment-ban/named-investments",
    HeadlineKind.Months, Take = FigureTake.Months, From = "2025-01", Less = true, Against = "open:us-energy-ban/heavy-oil")]
[Headline("easing ladder", "Heavy oil is licensed before single banks", "open:us-energy-ban/heavy-oil", HeadlineKind.Months,
    Take = FigureTake.Months, From = "2025-01", Less = true, Against = "open:us-bank-cut-off/single-banks")]
[Headline("easing ladder", "Somebody is taken off the lists of the US or the EU: in a twentieth of runs at most",
    "ended:us-listings+eu-listings", HeadlineKind.Chance, Take = FigureTake.Ever, Alone = true, Upmost = 0.05)]
public static class ReversalCost
{
    /// <summary>Cost of easing by an act of this form, or of ending one, u.</summary>
    public static double Of(LegalForm form, PoliticsParameters parameters) => form switch
    {
        _ when !parameters.Ladder => parameters.ExecutiveCost,
        LegalForm.Licence => parameters.LicenceCost,
        LegalForm.Waiver => parameters.WaiverCost,
        LegalForm.Statute or LegalForm.SecurityCouncil => parameters.StatuteCost,
        _ => parameters.ExecutiveCost,
    };

    /// <summary>
    /// Share of the cost that a leader bears. Who gave the word answers for it; a successor answers for it less, least where
    /// leaders do not answer to voters: changes of leaders end sanctions there and hardly elsewhere (McGillivray and
    /// Stam 2004, Political Institutions, Coercive Diplomacy, and the Duration of Economic Sanctions).
    /// </summary>
    /// <param name="successor">Whether the leader came to office after the act.</param>
    /// <param name="democracy">Whether leaders answer to voters.</param>
    /// <param name="parameters">The shares.</param>
    public static double Borne(bool successor, bool democracy, PoliticsParameters parameters) =>
        !successor ? 1 : democracy ? parameters.SuccessorBears : parameters.SuccessorBearsElsewhere;

    /// <summary>Cost of dropping a public threat or demand, u.</summary>
    public static double OfThreat(bool democracy, PoliticsParameters parameters) => democracy ? parameters.AudienceCost
        : parameters.AudienceCostElsewhere;
}

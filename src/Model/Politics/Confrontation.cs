using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>A public quarrel spoils a relation; it recovers slowly. The guest stays calm the more it depends on the host.</summary>
[Mechanism(
    "public confrontation",
    "relation -= size·(1 - softening·track II), twice that if the guest retaliates; P(calm) = x/(x + x0), x the guest's dependence",
    "[S] Washington, 21 May 2025: the guest stayed calm; size and x0 [A]", "parameters.cooperation.confrontations", "us-russia-reset",
    Mode = "decided")]
[Mechanism("Track II", "a shock to the relation falls by softening·contacts; contacts built by meetings of business and academia",
    "[A]; Kelman 1996 on interactive problem solving [M]", "parameters.cooperation.trackTwo", "us-russia-reset", Mode = "decided")]
[Headline("public confrontation",
    "Months in which the relation stays spoilt when the guest retaliates, against a guest who stays calm",
    "under:-0.2:relation:USA:ZAF", HeadlineKind.Months, Take = FigureTake.Sum, From = "2025-05",
    With = ["parameters.cooperation.calmExposure=1"], Without = ["parameters.cooperation.calmExposure=0.001"])]
[Unmeasured("public confrontation", "The guest's answer is its choice", "it is drawn by its dependence, not decided")]
[Unmeasured("Track II", "Months to a deal; joint gain left on the table", "contacts do not reach the table")]
public static class Confrontation
{
    /// <summary>The relation after the quarrel, not below -1.</summary>
    /// <param name="relation">-1 to 1.</param>
    /// <param name="size">Size, 0 to 1.</param>
    /// <param name="contacts">Second-track contacts, 0 to 1.</param>
    /// <param name="retaliates">Whether the guest answers in kind.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Strike(double relation, double size, double contacts, bool retaliates, CooperationParameters parameters)
    {
        if (!parameters.Confrontations) return relation;
        var softened = size * (1 - (parameters.TrackTwo ? parameters.TrackTwoSoftens * Math.Clamp(contacts, 0, 1) : 0));
        return Math.Max(-1, relation - (softened * (retaliates ? 2 : 1)));
    }

    /// <summary>Chance that the guest stays calm.</summary>
    /// <param name="exposure">Share of its trade that is with the host, 0 to 1.</param>
    /// <param name="parameters">x0.</param>
    public static double Calm(double exposure, CooperationParameters parameters) => exposure / (exposure + parameters.CalmExposure);
}

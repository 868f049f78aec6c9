using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// A public quarrel spoils a relation; it recovers slowly. The guest decides whether to answer in kind, which spoils it once more: what it
/// would lose with its host, in trade and aid, against what its voters give for pride.
/// </summary>
[Mechanism(
    "public confrontation",
    "relation -= size·(1 - softening·track II), once more if the guest answers in kind: pride·β(f + size) against trade, aid and relation",
    "[S] Washington, 21 May 2025: the guest stayed calm; size and pride [A]", "parameters.cooperation.confrontations", "southern-reset")]
[Mechanism("Track II",
    "contacts c, built by meetings of business and academia: a shock to the relation and what asking for talks costs fall by softening·c; "
    + "talks are thought of every 3(1 - c) months; contacts are a channel where envoys are gone",
    "[A]; Kelman 1996 on interactive problem solving [M]", "parameters.cooperation.trackTwo", "southern-reset")]
[Headline("public confrontation",
    "Months in which the relation stays spoilt when the guest retaliates, against a guest who stays calm",
    "under:-0.2:relation:USA:ZAF", HeadlineKind.Months, Take = FigureTake.Sum, From = "2025-05",
    Less = true, Without = ["parameters.cooperation.pride=20"])]
[Headline("public confrontation", "Runs in which the guest answers in kind by its own choice; one without pride never does",
    "happened:answered-in-kind", HeadlineKind.Chance, Take = FigureTake.Ever, Without = ["parameters.cooperation.pride=0"])]
[Headline("Track II", "Months from the tariff's season to the commission's first meeting", "happened:dossier-opened:commission",
    HeadlineKind.Months, Take = FigureTake.Months, From = "2025-07", Less = true)]
[Headline("Track II", "Chance of the commission's deal", "deal:commission", HeadlineKind.Chance, Take = FigureTake.Ever)]
[Unmeasured("Track II", "Joint gain left on the table", "contacts shorten talks; they teach the parties nothing about each other")]
public static class Confrontation
{
    /// <summary>The relation after the quarrel, not below -1.</summary>
    /// <param name="relation">-1 to 1.</param>
    /// <param name="size">Size, 0 to 1.</param>
    /// <param name="contacts">Second-track contacts, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Strike(double relation, double size, double contacts, CooperationParameters parameters)
    {
        if (!parameters.Confrontations) return relation;
        return Math.Max(-1, relation - (size * Softened(contacts, parameters)));
    }

    /// <summary>The public quarrel of a month in which the first of a pair is the other's guest; null where there is none.</summary>
    public static ScriptedEvent? Of(ResolvedScenario scenario, int month, DyadState dyad)
    {
        if (!scenario.Parameters.Cooperation.Confrontations) return null;
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Confrontation && happening.Month == month && happening.Economies[1] == dyad.From
                && happening.Economies[0] == dyad.To) return happening;
        return null;
    }

    /// <summary>What contacts leave of a shock, and of what asking for talks costs, as a factor.</summary>
    /// <param name="contacts">Second-track contacts, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Softened(double contacts, CooperationParameters parameters) =>
        1 - (parameters.TrackTwo ? parameters.TrackTwoSoftens * Math.Clamp(contacts, 0, 1) : 0);
}

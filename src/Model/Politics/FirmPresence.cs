using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Firms abroad as a stock: they leave when conflict and sanctions make staying a taint, and come back slowly, sooner when signals invite
/// them.
/// </summary>
[Mechanism("firms that stayed, and return", "s' = s - exit·f·s under sanctions, + return·(1 - f)(1 + w·signal)(1 - s) without",
    "[S] over 150 US firms stayed in Russia; 600 US firms in South Africa; hazards [A]", "parameters.cooperation.firms", "us-russia-reset",
    Mode = "decided")]
[Mechanism("investment fund as back channel", "signal += value of the fund's offer; re-entry hazard times 1 + w·signal",
    "[A] after the documents", "parameters.cooperation.fund", "us-russia-reset", Mode = "decided")]
[Mechanism("yearly economic forum", "signal += attendance·(1 - f), once a year", "[S] St Petersburg, 18-21 June 2025",
    "parameters.cooperation.forum", "us-russia-reset", Mode = "decided")]
[Headline("firms that stayed, and return", "US firms in Russia at the end of 2023, of those of the base year", "firms:USA:RUS",
    HeadlineKind.Share, Take = FigureTake.Last, Until = "2023-12", Less = true)]
[Headline("investment fund as back channel", "US firms in Russia at the end", "firms:USA:RUS", HeadlineKind.Count, Take = FigureTake.Last)]
[Unmeasured("yearly economic forum", "Dollars traded within a year under contracts signed there", "nobody signs contracts at a forum")]
public static class FirmPresence
{
    /// <summary>The share of firms present a month later.</summary>
    /// <param name="present">Share present, 0 to 1.</param>
    /// <param name="conflict">f of their home about the host, 0 to 1.</param>
    /// <param name="sanctioned">Whether their home has a measure in force against the host.</param>
    /// <param name="signal">Signals that invite them, 0 or more.</param>
    /// <param name="parameters">The hazards.</param>
    public static double Step(double present, double conflict, bool sanctioned, double signal, CooperationParameters parameters)
    {
        if (!parameters.Firms) return present;
        var leaving = sanctioned ? parameters.FirmExit * conflict * present : 0;
        var coming = parameters.FirmReturn * (1 - conflict) * (1 + parameters.SignalWeight * signal) * (1 - present);
        return Math.Clamp(present - leaving + coming, 0, 1);
    }

    /// <summary>A signal after an offer or a forum: those who expect conflict stay away.</summary>
    public static double Invite(double signal, double size, double conflict) => signal + (Math.Max(0, size) * (1 - conflict));
}

using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>Projects agreed before: a named licence revives them at once, while other trade comes back slowly.</summary>
[Mechanism("pre-agreed projects", "on a licence a += contract·exempt share·(1 - a) at once; contracts lapse over years",
    "[A] after the documents: contracts signed before, revived by a named licence", "parameters.cooperation.contracts", "us-russia-reset",
    Mode = "decided")]
[Headline("pre-agreed projects", "Trade of the US with Russia in the last year", "trade:USA:RUS", HeadlineKind.Quantity, From = "2025-01")]
public static class AgreedProjects
{
    /// <summary>The open share in practice after a licence.</summary>
    /// <param name="open">Before, 0 to 1.</param>
    /// <param name="contract">Projects waiting, 0 to 1.</param>
    /// <param name="exempt">Share the licence exempts, 0 to 1.</param>
    /// <param name="parameters">The switch.</param>
    public static double Revive(double open, double contract, double exempt, CooperationParameters parameters) =>
        parameters.Contracts ? open + (contract * exempt * (1 - open)) : open;
}

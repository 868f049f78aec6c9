using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>What became of the talks of a run, turn by turn.</summary>
internal static class TalksTable
{
    /// <summary>The table; null where nobody talked.</summary>
    public static XElement? Draw(RunFigures figures)
    {
        var turns = figures.Talks.ToList();
        return turns.Count == 0 ? null : Wide("Talks", Table(
            $"{turns.Count} turns of the talks", ["talks", "when", "turn", "what"],
            turns.Select(t => new[] { t.Dossier.Replace('-', ' '), t.Date,
                t.Kind.Replace("dossier-", "", StringComparison.Ordinal).Replace('-', ' '), t.Title })));
    }
}

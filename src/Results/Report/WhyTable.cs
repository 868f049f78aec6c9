using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>Decisions of a run with the reasons recorded for them.</summary>
internal static class WhyTable
{
    private const int Most = 40;

    /// <summary>The table; null where nobody decided anything.</summary>
    public static XElement? Draw(RunFigures figures)
    {
        var choices = figures.Choices.ToList();
        if (choices.Count == 0) return null;
        var shown = choices.Count <= Most ? choices : [
            .. choices.OrderByDescending(c => Math.Abs(c.Decision.Reasons.Margin)).Take(Most).OrderBy(c => c.Decision.Month)];
        return Wide("Decisions", Table(
            choices.Count <= Most ? $"{choices.Count} decisions" : $"{Most} of {choices.Count} decisions, those with the widest margin",
            ["who", "when", "what and why", "better than the next best by, in u (1 % of its own base GDP)"],
            shown.Select(c => new[] { figures.NameOf(c.Decision.Actor), c.Date, c.Decision.Reasons.Sentence,
                ReportNumber.Of(c.Decision.Reasons.Margin) })));
    }
}

using NegotiationSim.Actors.Answers;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Explain;

/// <summary>The terms of an option's score as bars in text: those for it to the right, those against it marked so.</summary>
internal static class TermBars
{
    private const int Widest = 20;

    /// <summary>What u is, where it first stands.</summary>
    public const string Unit = "u is 1 % of the decider's own GDP in the base year.";

    /// <summary>A line a term, the weightiest first; terms that round to nothing are left out.</summary>
    /// <param name="option">The option.</param>
    /// <param name="largest">The term that gets the longest bar, in the same unit.</param>
    public static IEnumerable<string> Lines(WeighedOption option, double largest)
    {
        var name = option.Terms.Select(t => t.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var term in option.Terms.OrderByDescending(t => Math.Abs(t.Value)))
        {
            var text = TerminalNumber.Text(term.Value);
            if (text == "0") continue;
            var bar = new string(term.Value > 0 ? '█' : '░',
                Math.Max(1, (int)Math.Round(Widest * Math.Abs(term.Value) / Math.Max(largest, 1e-12))));
            yield return $"    {term.Name.Replace('-', ' ').PadRight(name)} {(term.Value > 0 ? "+" + text : text),8} {term.Unit,-2} {bar}";
        }
    }

    /// <summary>The largest term of several options.</summary>
    public static double Largest(IEnumerable<WeighedOption> options) =>
        options.SelectMany(o => o.Terms).Select(t => Math.Abs(t.Value)).DefaultIfEmpty(0).Max();
}

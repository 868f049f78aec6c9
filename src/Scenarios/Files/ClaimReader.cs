using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads a scenario's headline and what is claimed of its figures.</summary>
internal sealed class ClaimReader(InputNode root, ResolvedScenario scenario, InputProblems problems)
{
    public Headline? Headline() =>
        root.Member("headline") is { } node ? new Headline(node.Text("title"), node.Text("unit"), Figure(node)) : null;

    public ImmutableArray<Claim> Claims() => [.. root.List("claims").Select(One)];

    private Claim One(InputNode node)
    {
        var (least, most) = (node.Member("least")?.Number ?? double.NegativeInfinity,
            node.Member("most")?.Number ?? double.PositiveInfinity);
        if (double.IsInfinity(least) && double.IsInfinity(most)) problems.Add(
            node, "Nothing could prove this sentence wrong; write \"least\", \"most\" or both.");
        else if (least > most) problems.Add(node.Member("most")!, "\"most\" has to be at least \"least\".");
        return new Claim(node.Text("says"), Figure(node), [.. node.List("against").Select(s => s.Text)], node.Whole("replicates"), least,
            most);
    }

    private FigureText Figure(InputNode node)
    {
        var figure = new FigureText(node.Text("series"), node.Word<FigureTake>("take"), node.Text("from"), node.Text("until"));
        try
        {
            // A run cut short by --months may end before the window; only what reads the figure minds.
            FigureReader.Series(scenario, figure.Series);
        }
        catch (FigureException fault)
        {
            problems.Add(node.Member("series")!, fault.Message);
        }

        return figure;
    }
}

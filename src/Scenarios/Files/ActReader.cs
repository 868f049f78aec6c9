using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads the acts of a level: which keys a kind needs, and whether there is something to do it to.</summary>
internal sealed class ActReader(InputNode root, WorldNames names, ImmutableArray<Measure> measures, CreditReader credit,
    InputProblems problems)
{
    /// <summary>The act; what is wrong with it is among the problems.</summary>
    public Act Read(InputNode node)
    {
        var kind = node.Word<ActKind>("kind");
        var (measure, carveOut) = IsOnMeasure(kind) ? About(node, kind) : (-1, -1);
        var (from, to) = IsOnMeasure(kind) || kind == ActKind.Build ? (-1, -1) : Between(node, kind);
        Sized(node, kind);
        return new Act(kind, from, to, measure, carveOut, node.Number("value"), node.Number("concedes"), node.Word<LegalForm>("form"),
            node.Whole("phase"))
        {
            Terms = Terms(node, kind),
            Project = Project(node, kind),
        };
    }

    private static bool IsOnMeasure(ActKind kind) => kind is ActKind.OpenCarveOut or ActKind.CloseCarveOut or ActKind.EaseMeasure
        or ActKind.ImposeMeasure or ActKind.RenewMeasure or ActKind.Enforcement;

    private (int Measure, int CarveOut) About(InputNode node, ActKind kind)
    {
        foreach (var key in (ReadOnlySpan<string>)["from", "to"])
            if (node.Member(key) is { } odd) problems.Add(
                odd, Word(kind) + " is about a measure, which says whose it is; leave " + key + " out.");
        if (node.Member("measure") is not { } named)
        {
            problems.Add(node, Word(kind) + " needs a measure; add \"measure\" with the id of one of the scenario.");
            return (-1, -1);
        }

        var measure = 0;
        while (measure < measures.Length && measures[measure].Id != named.Text) measure++;
        if (measure == measures.Length) return (-1, -1);
        var ids = measures[measure].CarveOuts.Select(c => c.Id).ToImmutableArray();
        if (kind is not (ActKind.OpenCarveOut or ActKind.CloseCarveOut))
        {
            if (node.Member("carveOut") is { } odd) problems.Add(
                odd, Word(kind) + " is about the whole measure; leave carveOut out, or write open-carve-out.");
            return (measure, -1);
        }

        if (node.Member("carveOut") is not { } exemption)
        {
            problems.Add(node, Word(kind) + " needs a carve-out; add \"carveOut\" with one of: "
                + (ids.IsEmpty ? "none, the measure has none" : string.Join(", ", ids)) + ".");
            return (measure, -1);
        }

        var at = ids.IndexOf(exemption.Text);
        if (at < 0) problems.Add(exemption, "The measure " + named.Text + " has no carve-out \"" + exemption.Text + "\"."
            + Suggestion.Sentence(exemption.Text, ids));
        return (measure, at);
    }

    private (int From, int To) Between(InputNode node, ActKind kind)
    {
        foreach (var key in (ReadOnlySpan<string>)["measure", "carveOut"])
            if (node.Member(key) is { } odd) problems.Add(odd, Word(kind) + " is between two states; leave " + key + " out.");
        if (node.Member("from") is not { } one || node.Member("to") is not { } other)
        {
            problems.Add(node, Word(kind) + " is between two states; name them under from and to.");
            return (-1, -1);
        }

        var (from, to) = (End(one, kind, kind is ActKind.Lend or ActKind.Restructure or ActKind.Admit),
            End(other, kind, kind == ActKind.Default));
        if (from == to) problems.Add(other, Word(kind) + " is between two states; from and to are the same.");
        if (kind is not (ActKind.Pay or ActKind.Lend or ActKind.Restructure or ActKind.Default) && !IsPolitical()) problems.Add(node, Word(kind) + " changes politics, which this scenario does not follow; write \"mode\": \"decided\", or set parameters.politics.on to true.");
        if (kind == ActKind.WarStage && !AtWar(one.Text, other.Text)) problems.Add(
            node, "No war of " + one.Text + " with " + other.Text
            + " is among the events; add one of kind war, the side that began it first.");
        return (from, to);
    }

    private int End(InputNode node, ActKind kind, bool maybeBloc)
    {
        if (names.World.EconomyOrdinal(node.Text) < 0 && !maybeBloc) problems.Add(node,
            Word(kind) + " is between states and " + node.Text + " is a bloc; name one of its members.");
        return credit.Lender(node);
    }

    private LoanTerms? Terms(InputNode node, ActKind kind)
    {
        var wanted = kind is ActKind.Lend or ActKind.Restructure;
        if (node.Member("loan") is { } terms)
        {
            if (!wanted) problems.Add(terms, Word(kind) + " is no loan; leave loan out.");
            return credit.Terms(terms);
        }

        if (wanted) problems.Add(node, Word(kind) + " needs terms; add \"loan\": {\"rate\": 0.03, \"months\": 120}.");
        return null;
    }

    private int Project(InputNode node, ActKind kind)
    {
        if (node.Member("project") is { } named)
        {
            if (kind != ActKind.Build) problems.Add(named, Word(kind) + " builds nothing; leave project out.");
            return root.List("projects").ToList().FindIndex(p => p.Text("id") == named.Text);
        }

        if (kind == ActKind.Build) problems.Add(node, "build needs a project; add \"project\" with the id of one of the scenario.");
        return -1;
    }

    private void Sized(InputNode node, ActKind kind)
    {
        if (node.Member("value") is { Number: > 1 } value
            && kind is (ActKind.WarStage or ActKind.Embassy or ActKind.Contract or ActKind.Enforcement
                or ActKind.Restructure)) problems.Add(value,
            Word(kind) + " takes a value from 0 to 1.");
        if (kind != ActKind.WarStage && node.Number("concedes") != 0) problems.Add(
            node.Member("concedes")!, "Only a war's stage concedes aims; leave concedes out.");
    }

    private bool IsPolitical() => root.Word<MeasureMode>("mode") == MeasureMode.Decided
        || (root.Member("parameters")?.Member("politics")?.Flag("on") ?? false);

    private bool AtWar(string from, string to) =>
        root.List("events").Any(e => e.Word<EventKind>("kind") == EventKind.War && e.List("economies") is [var a, var b, ..]
        && a.Text == from && b.Text == to);

    private static string Word(ActKind kind) => KebabCase.Of(kind);
}

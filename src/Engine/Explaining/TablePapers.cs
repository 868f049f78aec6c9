using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Explaining;

/// <summary>
/// What the papers of a table are worth to one who was asked, over going on without a deal: the terms of their levels, of what the levels
/// do to each other, and of no deal with its sign turned, as they were recorded.
/// </summary>
public sealed class TablePapers
{
    /// <summary>Id of going on without a deal; its score is 0.</summary>
    public const string NoDeal = TableKinds.NoDeal;

    private readonly ImmutableArray<ImmutableArray<WeighedOption>> issues;
    private readonly Dictionary<string, WeighedOption> together;
    private readonly WeighedOption noDeal;

    private TablePapers(ImmutableArray<WeighedOption> weighed)
    {
        noDeal = weighed[^1];
        together = weighed.Where(Mandates.IsTogether).ToDictionary(w => w.Option, StringComparer.Ordinal);
        issues = [.. weighed[..^1].Where(w => !Mandates.IsTogether(w)).GroupBy(w => w.Option.Split('=')[0]).Select(
            issue => issue.ToImmutableArray())];
        Count = issues.Aggregate(1, (product, issue) => product * issue.Length);
    }

    /// <summary>How many papers there are.</summary>
    public int Count { get; }

    /// <summary>The papers as an actor weighed them; null where it weighed something else.</summary>
    /// <param name="decision">What was decided.</param>
    public static TablePapers? Of(StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Phase == "negotiate" && decision.Reasons.Weighed is [_, .., { Option: NoDeal }]
            ? new TablePapers(decision.Reasons.Weighed) : null;
    }

    /// <summary>Id of a paper by its outcome's number, such as <c>paper=12</c>.</summary>
    public static string Id(int outcome) => string.Create(CultureInfo.InvariantCulture, $"paper={outcome}");

    /// <summary>Number of the outcome of an id; -1 for any other text.</summary>
    public static int Outcome(string id) => id is not null && id.StartsWith("paper=", StringComparison.Ordinal)
        && int.TryParse(id.AsSpan("paper=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var outcome) ? outcome : -1;

    /// <summary>A paper with what it is worth over no deal, u, term by term.</summary>
    /// <param name="outcome">Number of its outcome, from 0.</param>
    public WeighedOption Paper(int outcome)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var level in Levels(outcome)) Add(terms, level, 1);
        if (together.TryGetValue($"{TableKinds.Together}={outcome.ToString(CultureInfo.InvariantCulture)}", out var beyond)) Add(terms, beyond, 1);
        Add(terms, noDeal, -1);
        ImmutableArray<Term> sum = [.. terms.Where(t => t.Value != 0).Select(t => new Term(t.Key, t.Value, "u"))];
        return new WeighedOption(Id(outcome), sum.Sum(t => t.Value), sum);
    }

    /// <summary>Ids of a paper's levels, such as <c>relief=lifted</c>, in issue order.</summary>
    /// <param name="outcome">Number of its outcome, from 0.</param>
    public ImmutableArray<string> LevelsOf(int outcome) => [.. Levels(outcome).Select(l => l.Option)];

    /// <summary>The paper worth most to who weighed them.</summary>
    public int Best() => Enumerable.Range(0, Count).MaxBy(o => Paper(o).Score);

    private IEnumerable<WeighedOption> Levels(int outcome)
    {
        var rest = Count;
        foreach (var issue in issues)
        {
            rest /= issue.Length;
            yield return issue[outcome / rest % issue.Length];
        }
    }

    private static void Add(Dictionary<string, double> terms, WeighedOption option, int sign)
    {
        foreach (var term in option.Terms) terms[term.Name] = terms.GetValueOrDefault(term.Name) + (sign * term.Value);
    }
}

using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads what an experiment is about.</summary>
internal static class OutcomeReader
{
    private static readonly string[] Taken =
        ["point", "replicate", "month", "status", "message", "seed", "digest", "run_id", "reproduce"];

    /// <summary>Notes keys of an outcome that are missing, and keys that mean nothing.</summary>
    /// <param name="item">The outcome as it stands in the file, without defaults.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Fit(InputNode item, InputProblems problems)
    {
        var reducer = item.Text("reducer") is { Length: > 0 } word ? word : KebabCase.Of(OutcomeReducer.Mean);
        var (quantile, first) = (KebabCase.Of(OutcomeReducer.Quantile), KebabCase.Of(OutcomeReducer.FirstMonthWhere));
        if (reducer == quantile) FactorReader.Needed(item, ["share"], "the reducer quantile needs it, such as 0.9", problems);
        else FactorReader.Idle(item, ["share"], "but with the reducer quantile", problems);
        if (reducer != first) FactorReader.Idle(item, ["above", "below"], "but with the reducer first-month-where", problems);
        else if (item.Member("above") is null == item.Member("below") is null)
            problems.Add(item, "The reducer first-month-where needs \"above\" or \"below\", one of them: the threshold.");
        if (item.Member("last") is { Kind: not InputKind.Null }) FactorReader.Idle(item, ["from", "until"], "beside \"last\"", problems);
    }

    /// <summary>The outcomes.</summary>
    /// <param name="items">They, checked and with defaults.</param>
    /// <param name="factors">What varies: its paths are columns too.</param>
    /// <param name="problems">Where problems go.</param>
    public static ImmutableArray<Outcome> Read(ImmutableArray<InputNode> items, ImmutableArray<Factor> factors, InputProblems problems)
    {
        var seen = factors.Select(f => f.Path).Concat(Taken).ToHashSet(StringComparer.Ordinal);
        var outcomes = ImmutableArray.CreateBuilder<Outcome>(items.Length);
        foreach (var item in items)
        {
            var outcome = One(item);
            if (!seen.Add(outcome.Id)) problems.Add(item.Member("name") ?? item,
                $"The results have a column \"{outcome.Id}\" already; give this outcome another \"name\".");
            outcomes.Add(outcome);
        }

        return outcomes.ToImmutable();
    }

    private static Outcome One(InputNode item)
    {
        var series = item.Text("series");
        return new Outcome(item.Text("name") is { Length: > 0 } name ? name : series, series, item.Word<OutcomeReducer>("reducer"))
        {
            Unit = item.Text("unit"),
            Share = item.Number("share"),
            Threshold = item.Member("above") is { } above ? above.Number : item.Number("below"),
            IsAbove = item.Member("above") is not null,
            From = item.Text("from"),
            Until = item.Text("until"),
            LastMonths = item.Whole("last"),
        };
    }
}

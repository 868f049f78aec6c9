using System.Collections.Immutable;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Finds where two runs part: the first event that one has and the other has not.</summary>
public static class EventDifference
{
    /// <summary>The first event, of either run, that the other has not in the same month, or has less often there.</summary>
    /// <remarks>
    /// In which order a month's events are written says nothing: what one run has more of may push an event that both have to another
    /// place. So events are counted by month, kind and subject. Of two in one month the base's is said.
    /// </remarks>
    /// <param name="a">Events of the base in the order of their months.</param>
    /// <param name="b">Those of the variant.</param>
    /// <returns>The month from 0, the event, and whether the variant is who has it; null where the same things happen in both.</returns>
    public static (int Month, Happening Happening, bool InB)? Between(
        IReadOnlyList<(int Month, Happening Happening)> a, IReadOnlyList<(int Month, Happening Happening)> b)
    {
        var (mine, theirs) = (Surplus(a, b), Surplus(b, a));
        return (mine, theirs) switch
        {
            (null, null) => null,
            ({ } x, var y) when y is null || x.Month <= y.Value.Month => (x.Month, x.Happening, false),
            _ => (theirs!.Value.Month, theirs.Value.Happening, true),
        };
    }

    /// <summary>The first event that differs, in words; empty where none does or none is kept.</summary>
    /// <param name="a">Store of the base.</param>
    /// <param name="runA">Its number there.</param>
    /// <param name="b">Store of the variant.</param>
    /// <param name="runB">Its number there.</param>
    /// <param name="replicate">The replicate of both.</param>
    /// <exception cref="Results.ResultsException">A store is damaged.</exception>
    internal static string First(RunStore a, long runA, RunStore b, long runB, int replicate)
    {
        if (Between(Events(a, runA, replicate), Events(b, runB, replicate)) is not var (month, happening, inB)) return "";
        var date = (inB ? b.Month(runB, replicate, month) : a.Month(runA, replicate, month))!.Date;
        return $"{date}: {happening.Title}, only in the {(inB ? "variant" : "base")}";
    }

    /// <summary>The first event that comes more often, up to and with itself, than the other run has it at all.</summary>
    private static (int Month, Happening Happening)? Surplus(
        IReadOnlyList<(int Month, Happening Happening)> of, IReadOnlyList<(int Month, Happening Happening)> other)
    {
        var left = other.CountBy(Key).ToDictionary();
        foreach (var one in of)
        {
            var has = left.GetValueOrDefault(Key(one));
            if (has == 0) return one;
            left[Key(one)] = has - 1;
        }

        return null;
    }

    private static (int Month, string Kind, string Subject) Key((int Month, Happening Happening) one) =>
        (one.Month, one.Happening.Kind, one.Happening.Subject);

    private static ImmutableArray<(int Month, Happening Happening)> Events(RunStore store, long run, int replicate) =>
        store.LastMonth(run, replicate) is { } last ? store.Happened(run, replicate, last.Month) : [];
}

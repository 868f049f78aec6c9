using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Measures;

/// <summary>Moves measures along the scenario's own dates (scripted mode).</summary>
public static class MeasureScript
{
    /// <summary>The stages after the dates of <paramref name="month"/>; what changed is added to <paramref name="happened"/>.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="before">Measures before.</param>
    /// <param name="month">The month.</param>
    /// <param name="happened">Takes what changed.</param>
    /// <param name="held">Measures that a deal holds, which dates do not move; empty for none.</param>
    public static ImmutableArray<MeasureState> Advance(
        ResolvedScenario scenario, ImmutableArray<MeasureState> before, int month, List<Happening> happened,
        ReadOnlySpan<bool> held = default)
    {
        var after = before;
        for (var m = 0; m < scenario.Measures.Length; m++)
        {
            if (!held.IsEmpty && held[m]) continue;
            var next = Advance(scenario, m, before[m], month, happened);
            if (!ReferenceEquals(next, before[m])) after = after.SetItem(m, next);
        }

        return after;
    }

    private static MeasureState Advance(ResolvedScenario scenario, int ordinal, MeasureState state, int month, List<Happening> happened)
    {
        var measure = scenario.Measures[ordinal];
        var stage = measure.Scripted.Has(month) ? MeasureStage.InForce
            : month >= measure.Scripted.Until ? MeasureStage.Ended
            : month >= measure.Announced ? MeasureStage.Announced
            : MeasureStage.Absent;
        var next = state;
        if (stage != state.Stage)
        {
            // A measure older than the run keeps its own date, so that its wind-down is not lived through again.
            next = next with { Stage = stage, Since = stage == MeasureStage.InForce ? Math.Min(month, measure.Scripted.From) : month };
            if (Verb(stage) is { } verb) happened.Add(new Happening(verb, measure.Id, measure.Title, "scripted"));
        }

        for (var c = 0; c < measure.CarveOuts.Length; c++)
        {
            var open = stage == MeasureStage.InForce && measure.CarveOuts[c].Scripted.Has(month) && !scenario.IsOffered(ordinal, c);
            if (open == state.Open[c]) continue;
            next = next with { Open = next.Open.SetItem(c, open) };
            happened.Add(new Happening(open ? HappeningKinds.CarveOutOpened : HappeningKinds.CarveOutClosed,
                measure.Id + "/" + measure.CarveOuts[c].Id, measure.CarveOuts[c].Title, "scripted"));
        }

        return next;
    }

    private static string? Verb(MeasureStage stage) => stage switch
    {
        MeasureStage.Announced => HappeningKinds.MeasureAnnounced,
        MeasureStage.InForce => HappeningKinds.MeasureInForce,
        MeasureStage.Ended => HappeningKinds.MeasureEnded,
        _ => null,
    };
}

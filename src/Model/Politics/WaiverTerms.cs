using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Waivers run out: one that is given holds for 180 days (National Defense Authorization Act for 2013, sec. 1244-1247)
/// and is then renewed or lapses. A licence has no term, since it can be taken back on any day.
/// </summary>
internal static class WaiverTerms
{
    /// <summary>
    /// Waivers after a move on a measure: those it opened get their term, and a renewal gives all that are due a new one.
    /// </summary>
    public static ImmutableArray<Waiver> After(ResolvedScenario scenario, WorldState state, Move move, MeasureState before,
        MeasureState after)
    {
        var waivers = state.Politics!.Waivers;
        var months = scenario.Parameters.Politics.WaiverMonths;
        if (months == 0) return waivers;
        if (move.Kind == MoveKinds.Renew && move.CarveOut >= 0)
            return [.. waivers.Select(w => w.Measure == move.Measure && w.Until <= state.Month ? w with { Until = state.Month + months }
                : w)];
        for (var c = 0; c < after.Open.Length; c++)
            if (after.Open[c] && !before.Open[c] && scenario.Measures[move.Measure].CarveOuts[c].Form == LegalForm.Waiver) waivers =
                waivers.Add(new Waiver(move.Measure, c, state.Month + months));
        return waivers;
    }

    /// <summary>Closes what nobody renewed; what was closed otherwise is forgotten.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state after the month's moves.</param>
    /// <param name="busy">Whether the decider of a measure had more to decide, about it or at all, than one month allows: a rollover to the
    /// next.</param>
    /// <param name="happened">Takes what lapsed.</param>
    public static WorldState Expire(ResolvedScenario scenario, WorldState state, Func<int, bool> busy, List<Happening> happened)
    {
        if (state.Politics!.Waivers.IsEmpty) return state;
        var measures = state.Measures;
        var left = ImmutableArray.CreateBuilder<Waiver>();
        foreach (var waiver in state.Politics.Waivers)
        {
            var now = measures[waiver.Measure];
            if (!now.InForce || !now.Open[waiver.CarveOut]) continue;
            if (waiver.Until > state.Month) left.Add(waiver);
            else if (busy(waiver.Measure)) left.Add(waiver with { Until = state.Month + 1 });
            else
            {
                var (measure, carveOut) = (scenario.Measures[waiver.Measure], scenario.Measures[waiver.Measure].CarveOuts[waiver.CarveOut]);
                measures = measures.SetItem(waiver.Measure, now with { Open = now.Open.SetItem(waiver.CarveOut, false) });
                happened.Add(new Happening(HappeningKinds.CarveOutClosed, measure.Id + "/" + carveOut.Id, "Lapses: " + carveOut.Title,
                    "expiry without renewal"));
            }
        }

        return state with { Measures = measures, Politics = state.Politics with { Waivers = left.ToImmutable() } };
    }
}

using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>What giving and taking back relief does to measures. The same rule serves projections and the real thing.</summary>
internal static class ReliefEffect
{
    /// <summary>Measures with relief given or taken back; a measure nobody imposed is left alone.</summary>
    public static ImmutableArray<MeasureState> Set(ResolvedScenario scenario, ImmutableArray<MeasureState> measures, IEnumerable<Easing> easings, bool give, int month)
    {
        foreach (var easing in easings)
        {
            var now = measures[easing.Measure];
            var then = easing.CarveOut >= 0 ? CarveOut(now, easing.CarveOut, give) : Whole(scenario.Measures[easing.Measure], now, give, month);
            if (!ReferenceEquals(then, now)) measures = measures.SetItem(easing.Measure, then);
        }

        return measures;
    }

    private static MeasureState CarveOut(MeasureState now, int at, bool give) =>
        now.Open[at] == give || !now.InForce ? now : now with { Open = now.Open.SetItem(at, give) };

    private static MeasureState Whole(Measure measure, MeasureState now, bool give, int month)
    {
        if (give) return now.InForce ? now with { Stage = MeasureStage.Ended, Since = month, Expiry = Span.Never, Outcome = "nego_settlement" } : now;
        return now.Stage == MeasureStage.Ended
            ? now with { Stage = MeasureStage.InForce, Since = month, Expiry = measure.ExpiryMonths > 0 ? month + measure.ExpiryMonths : Span.Never, Outcome = "" }
            : now;
    }
}

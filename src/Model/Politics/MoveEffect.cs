using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What a move does to its measure. The same rule serves projections and the real thing.</summary>
internal static class MoveEffect
{
    /// <summary>The measure's state after the move.</summary>
    public static MeasureState On(Measure measure, MeasureState state, string kind, int carveOut, ImmutableArray<bool> exempt,
        int month) => kind switch
        {
            MoveKinds.Threaten => state with { Stage = MeasureStage.Announced, Since = month, Outcome = "" },
            MoveKinds.Impose => state with
            {
                // What is imposed again is carried out anew.
                Enforcement = state.Stage == MeasureStage.Ended ? measure.Enforcement : state.Enforcement,
                Stage = MeasureStage.InForce,
                Since = month,
                Expiry = Expiry(measure, month),
                Open = exempt,
                Outcome = ""
            },
            MoveKinds.Drop => state with { Stage = MeasureStage.Absent, Since = 0 },
            MoveKinds.Renew when carveOut >= 0 => state,
            MoveKinds.Renew => state with { Expiry = Expiry(measure, month) },
            MoveKinds.Ease => state with { Open = state.Open.SetItem(carveOut, true) },
            MoveKinds.Tighten => state with { Open = state.Open.SetItem(carveOut, false) },
            MoveKinds.End or MoveKinds.Lapse => state with
            {
                Stage = MeasureStage.Ended,
                Since = month,
                Expiry = Span.Never,
                Open = [.. state.Open.Select(_ => false)]
            },
            _ => state,
        };

    /// <summary>Decisions of the Council lapse after half a year unless renewed; others as the measure says.</summary>
    private static int Expiry(Measure measure, int month)
    {
        var months = measure.ExpiryMonths > 0 ? measure.ExpiryMonths : measure.Form == LegalForm.CouncilDecision ? 6 : 0;
        return months > 0 ? month + months : Span.Never;
    }
}

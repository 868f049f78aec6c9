using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Gates;

/// <summary>The open share in practice follows the law: fast when trade closes, slowly when it reopens. a ← a + λ(a* - a).</summary>
[Mechanism("slow, uneven easing", "a' = a + λ(a* - a), λ 0.7 closing and 0.025 reopening", "Dai et al. 2021 [S]",
    "parameters.gates.reopening", "tariff-war", Off = "1")]
[Headline("slow, uneven easing", "Corvana's exports to Arden in the last half year, after the tariffs have gone", "flow:COR:ARD",
    HeadlineKind.Quantity, From = "2027-07", Until = "2027-12", Less = true)]
[Unmeasured("slow, uneven easing", "Half of what was lost is not back two years after; spread over goods; some measures outlive the run",
    "the flagship's easings come too late for two years after")]
public static class GateDynamics
{
    /// <summary>Moves <paramref name="open"/> one month towards <paramref name="legal"/>, in place.</summary>
    /// <returns>Whether any pair is not fully open afterwards.</returns>
    public static bool Step(Span<double> open, ReadOnlySpan<double> legal, GateParameters parameters)
    {
        var closed = false;
        for (var c = 0; c < open.Length; c++)
        {
            var gap = legal[c] - open[c];
            if (gap != 0)
            {
                var speed = !parameters.On ? 1 : gap < 0 ? parameters.Closing : parameters.Reopening;
                // The last hundred-thousandth is jumped, so that a reopened pair becomes exactly open again.
                open[c] = Math.Abs(gap) < 1e-5 ? legal[c] : open[c] + speed * gap;
            }

            closed |= open[c] != 1;
        }

        return closed;
    }
}

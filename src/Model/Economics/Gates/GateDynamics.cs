using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Gates;

/// <summary>The open share in practice follows the law: fast when trade closes, slowly when it reopens. a ← a + λ(a* - a).</summary>
[Mechanism("slow, uneven easing", "a' = a + λ(a* - a), λ 0.7 closing and 0.025 reopening", "Dai et al. 2021 [S]",
    "parameters.gates.reopening", "tariff-war", Off = "1")]
[Headline("slow, uneven easing", "Corvana's exports to Arden in the last half year, after the tariffs have gone", "flow:COR:ARD",
    HeadlineKind.Quantity, From = "2027-07", Until = "2027-12", Less = true)]
[Headline("slow, uneven easing", "Two years after the quarrel over the mines half of Corvana's sales of steel or more are not back",
    "flow:COR:ARD:steel", HeadlineKind.Quantity, From = "2030-04", Until = "2031-03", Less = true, AtLeast = 0.375,
    Scenario = "change-of-heart", With = ["months=75"], Without = ["months=75", "mode=none"])]
[Headline("slow, uneven easing", "Runs in which a measure outlives the quarrel, a third or more", "measures", HeadlineKind.Chance,
    Take = FigureTake.Ever, From = "2029-12", Alone = true, On = 0.33, Scenario = "change-of-heart")]
[Unmeasured("slow, uneven easing", "Spread over goods", "no series tells apart how far each good has come back")]
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

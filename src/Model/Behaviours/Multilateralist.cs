using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>
/// Goes with its partners: like a pragmatist, and besides it gains by standing with those who have acted already
/// and loses by standing alone (Martin 1992, Coercive Cooperation).
/// </summary>
[Behaviour("multilateralist", Summary = "Goes with its partners: gains by acting in company, loses by acting alone.")]
[Setting("welfare", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("leverage", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of what pressure brings (K). [A]")]
[Setting("organised", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of organised sectors (D). [A]")]
[Setting("support", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of voters who want a sign set (D). [A]")]
[Setting("inflation", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
[Setting("company", 0.2, Min = 0, Max = 10, Unit = "u", Summary = "Worth of acting with every partner rather than alone. [A]")]
public sealed class Multilateralist : WeightedTerms
{
    /// <inheritdoc/>
    protected override ImmutableArray<Term> Terms(ActorProfile self, Briefing briefing, Option option)
    {
        var terms = base.Terms(self, briefing, option);
        // The share of partners in company, less one half: alone is a loss, together a gain, and the reverse for easing.
        var company = option.Fact("company", 0.5) - 0.5;
        var direction = option.Fact("support-direction");
        return direction == 0 ? terms : terms.Add(new Term("company", self.Setting("company") * direction * company, "u"));
    }
}

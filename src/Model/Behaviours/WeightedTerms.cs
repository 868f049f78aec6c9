using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Counts every fact in u, each with the weight that the preset's setting of the same name gives it.</summary>
public abstract class WeightedTerms : Weighing
{
    /// <inheritdoc/>
    protected override ImmutableArray<Term> Terms(ActorProfile self, Briefing briefing, Option option)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var fact in option.Facts)
        {
            var weight = Weight(self, fact.Name);
            if (weight != 0) terms.Add(new Term(fact.Name, weight * fact.Value, "u"));
        }

        return terms.ToImmutable();
    }

    /// <summary>Weight of a fact; 0 where it only informs.</summary>
    protected virtual double Weight(ActorProfile self, string fact) => fact switch
    {
        TermNames.Welfare or TermNames.Leverage or TermNames.Organised or TermNames.Support or TermNames.Inflation
            or TermNames.Commitment => self.Setting(fact),
        TermNames.Fatigue or TermNames.Legitimacy => Weight(self, TermNames.Support),
        TermNames.Jobs or TermNames.Finance or TermNames.Liquidity or TermNames.War or TermNames.Relation or TermNames.Stated => 1,
        "punishment" or "loss" or "stake" or "side-payment" or "asking" => 1,
        _ => 0,
    };
}

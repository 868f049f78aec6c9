using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Tests.Support;

namespace NegotiationSim.Engine.Tests.Runs;

public class ReplicateScenarioTests
{
    [Fact]
    public void Replicate_0_keeps_the_central_values()
    {
        var plan = Small.Plan();
        Assert.Same(plan.Scenario.Resolved, ReplicateScenario.Of(plan.Scenario.Resolved, plan.Identity(0)));
    }

    [Fact]
    public void Draws_are_lognormal_around_the_central_value()
    {
        var plan = Small.Plan();
        var central = plan.Scenario.Resolved.Parameters.Routing.Markup;
        var logs = Enumerable.Range(1, 400)
            .Select(r => Math.Log(ReplicateScenario.Of(plan.Scenario.Resolved, plan.Identity(r)).Parameters.Routing.Markup
                / central)).ToArray();
        var mean = logs.Average();
        var sd = Math.Sqrt(logs.Average(l => (l - mean) * (l - mean)));
        // Four standard errors of a sample of 400 from N(0, 0.3).
        Assert.InRange(mean, -0.06, 0.06);
        Assert.InRange(sd, 0.3 - 0.043, 0.3 + 0.043);
    }

    [Fact]
    public void A_variant_meets_the_same_draws_as_its_base()
    {
        var (plan, variant) = (Small.Plan(), Small.Plan(sets: ["parameters.routing.markup=0.2", "measures.ban.enforcement=0.5"]));
        double Factor(RunPlan of, int r) =>
            ReplicateScenario.Of(of.Scenario.Resolved, of.Identity(r)).Parameters.Routing.Markup
                / of.Scenario.Resolved.Parameters.Routing.Markup;
        for (var r = 1; r < 20; r++) Assert.Equal(Factor(plan, r), Factor(variant, r), 12);
    }
}

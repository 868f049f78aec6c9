using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Behaviours;

namespace NegotiationSim.Model.Tests.Behaviours;

public class LogitTests
{
    [Fact]
    public void Choice_follows_the_logit_probabilities()
    {
        var counts = new int[3];
        for (var replicate = 0; replicate < 4000; replicate++)
            counts[Logit.Choose([0, 0.05, 0.1], 0.05, DrawKey.Of(7, replicate).For(0, Phase.Decide, "USA"), "choose")]++;
        // e^0 : e^1 : e^2, three standard errors.
        var all = 1 + Math.E + Math.E * Math.E;
        Assert.InRange(counts[0] / 4000.0, (1 / all) - 0.015, (1 / all) + 0.015);
        Assert.InRange(counts[2] / 4000.0, (Math.E * Math.E / all) - 0.024, (Math.E * Math.E / all) + 0.024);
    }

    [Fact]
    public void Without_spread_the_first_of_the_best_is_taken() =>
        Assert.Equal(1, Logit.Choose([0, 0.2, 0.2], 0, DrawKey.Of(1, 0).For(0, Phase.Decide, "USA"), "choose"));

    [Fact]
    public void Values_far_apart_do_not_overflow() =>
        Assert.Equal(0, Logit.Choose([1e6, -1e6], 0.05, DrawKey.Of(1, 0).For(0, Phase.Decide, "USA"), "choose"));
}

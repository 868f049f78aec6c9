using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Engines;

public class OrleansEngineTests
{
    [Fact]
    public async Task Two_engines_at_once_do_not_collide()
    {
        await using var first = new OrleansEngine();
        await using var second = new OrleansEngine();
        var scenario = "us-russia-reset";
        var digests = await Task.WhenAll(SmallRun.DigestAsync(first, scenario, 6), SmallRun.DigestAsync(second, scenario, 6));
        Assert.Equal(digests[0], digests[1]);
    }
}

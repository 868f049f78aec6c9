using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Engines;

[Collection(nameof(AloneCollection))]
public class OpenSocketsTests
{
    [Fact]
    public async Task A_run_opens_no_socket()
    {
        var before = Listening.Here();
        await using var engine = new OrleansEngine();
        await SmallRun.DigestAsync(engine, "us-russia-reset", 1);
        Assert.Empty(Listening.Here().Except(before));
    }
}

using NegotiationSim.Grains.Hosting;

namespace NegotiationSim.Grains.Tests.Hosting;

public class PatienceTests
{
    /// <summary>Orleans 10.4.2 said this of a run while silos were killed: Message expired before placement could complete.</summary>
    [Fact]
    public void A_call_that_is_cancelled_though_nobody_gave_up_is_an_outage()
    {
        using var asked = new CancellationTokenSource();
        Assert.True(Patience.IsOutage(new OperationCanceledException("Message expired before placement could complete"), asked.Token));
        asked.Cancel();
        Assert.False(Patience.IsOutage(new OperationCanceledException(), asked.Token));
        Assert.True(Patience.IsOutage(new TimeoutException(), asked.Token));
    }
}

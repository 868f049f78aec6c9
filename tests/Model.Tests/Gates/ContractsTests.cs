using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Gates;

public class ContractsTests
{
    [Fact]
    public void Contracts_expire_at_a_steady_rate()
    {
        var numbers = new GateParameters { Contracted = 0.8, Expiry = 0.25 };
        Assert.Equal(0.8, Contracts.Left(0, numbers), 12);
        Assert.Equal(0.8 * 0.75 * 0.75, Contracts.Left(2, numbers), 12);
    }

    [Fact]
    public void Contracts_that_all_expire_at_once_leave_nothing() =>
        Assert.Equal(0, Contracts.Left(1, new GateParameters { Expiry = 1 }));
}

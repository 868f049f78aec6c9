using NegotiationSim.Model.Economics.Compliance;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Compliance;

public class BankComplianceTests
{
    private static readonly ComplianceParameters Numbers = new();

    [Fact]
    public void Compliance_follows_the_logistic_of_exposure_and_margin()
    {
        Assert.Equal(1 / (1 + Math.Exp(1 - 1.2 + 0.1)), BankCompliance.Rate(0.2, 0.05, 1, Numbers), 12);
        Assert.True(BankCompliance.Rate(0.3, 0.05, 1, Numbers) > BankCompliance.Rate(0.2, 0.05, 1, Numbers));
        Assert.True(BankCompliance.Rate(0.2, 0.3, 1, Numbers) < BankCompliance.Rate(0.2, 0.05, 1, Numbers));
    }

    [Fact]
    public void Without_enforcement_nobody_complies()
    {
        Assert.Equal(0, BankCompliance.Rate(0.9, 0, 0, Numbers));
        Assert.Equal(0, BankCompliance.Rate(0.9, 0, 1, Numbers with { On = false }));
    }

    [Fact]
    public void Compliance_approaches_its_rate()
    {
        var share = 0.0;
        for (var month = 0; month < 6; month++) share = BankCompliance.Step(share, 0.5, Numbers);
        Assert.Equal(0.5 * (1 - Math.Pow(0.7, 6)), share, 12);
    }
}

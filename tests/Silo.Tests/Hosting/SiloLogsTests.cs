using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Silo.Tests.Hosting;

public class SiloLogsTests
{
    public static TheoryData<string> Categories => [.. SiloLogs.OfBusyCores];

    /// <summary>Orleans names a category by the type that logs: renamed in a later version, it would be heard again.</summary>
    [Theory]
    [MemberData(nameof(Categories))]
    public void What_is_quiet_is_a_type_of_Orleans(string category) => Assert.Contains(
        new[] { System.Reflection.Assembly.Load("Orleans.Runtime"), System.Reflection.Assembly.Load("Orleans.Core") }, a => a.GetType(category) is not null);
}

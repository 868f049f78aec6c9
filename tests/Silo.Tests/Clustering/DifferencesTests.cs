using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Silo.Tests.Clustering;

public class DifferencesTests
{
    private const string Program = "0.1.0 4502ebe 00ff00ff00ff00ff";

    [Theory]
    [InlineData(Program + " a.dll=1", Program, "lacks the plug-in a.dll")]
    [InlineData(Program, Program + " a.dll=1", "has a plug-in that this program has not, a.dll")]
    [InlineData(Program + " a.dll=1", Program + " a.dll=2", "has another build of the plug-in a.dll")]
    [InlineData(Program, "0.1.0 4502ebe 11ff00ff00ff00ff", "runs another build, negsim 0.1.0 4502ebe 11ff00ff00ff00ff")]
    [InlineData(Program, "", "has not said what it runs")]
    [InlineData(Program + " a.dll=1 b.dll=1", Program + " b.dll=1 c.dll=1", "lacks the plug-in a.dll",
        "has a plug-in that this program has not, c.dll")]
    [InlineData(Program + " a.dll=1", Program + " a.dll=1")]
    public void What_a_silo_lacks_is_said_plug_in_by_plug_in(string needed, string found, params string[] said) =>
        Assert.Equal(said, Capability.Differences(needed, found));
}

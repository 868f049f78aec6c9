using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Run;

/// <summary>
/// The instructions a processor has change how fast a run is, never what comes of it. The oracle is the run with the runtime's widest ones.
/// </summary>
[Collection(Alone.Name)]
public class IntrinsicsTests
{
    [Theory]
    [InlineData("EnableHWIntrinsic")]
    [InlineData("EnableAVX")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableAVX512F")]
    [InlineData("EnableFMA")]
    [InlineData("EnableSSE42")]
    public async Task A_run_has_one_digest_whatever_the_processor_can_do(string off)
    {
        using var all = new Negsim();
        using var fewer = new Negsim { Environment = { ["DOTNET_" + off] = "0" } };
        string[] run = ["run", "quarrel", "--months", "24", "--engine", "local", "--out", "a", "--json"];
        var digest = (await all.RunAsync(run)).Json.GetProperty("digest").GetString();
        Assert.Equal(digest, (await fewer.RunAsync(run)).Json.GetProperty("digest").GetString());
    }
}

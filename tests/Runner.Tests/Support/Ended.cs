using System.Text.Json;

namespace NegotiationSim.Runner.Tests.Support;

/// <summary>How a command ended.</summary>
public sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>Standard output as one JSON object.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Checks that a person sees a message and never a stack trace.</summary>
    public Ended Fails(int code, params string[] says)
    {
        Assert.Equal(code, Code);
        Assert.Empty(Output);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", Error, StringComparison.Ordinal);
        foreach (var text in says) Assert.Contains(text, Error, StringComparison.Ordinal);
        return this;
    }
}

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>Makes one sample file out of another.</summary>
public static class SampleText
{
    /// <summary>The text with one thing in place of another, everywhere; a sample that does not hold it is a mistake of the test.</summary>
    public static string With(this string text, string right, string odd)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, odd, StringComparison.Ordinal);
    }
}

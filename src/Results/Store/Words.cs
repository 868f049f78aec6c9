using System.Text;

namespace NegotiationSim.Results.Store;

/// <summary>Writes enumerations the way tables and files spell them: kebab-case.</summary>
internal static class Words
{
    /// <summary><c>InForce</c> gives <c>in-force</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

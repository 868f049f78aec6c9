using System.Collections.Immutable;
using System.Text;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>The spelling of enumerations and properties in input files.</summary>
public static class Kebab
{
    /// <summary><c>ImportBan</c> as <c>import-ban</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>The spellings of an enumeration, in declared order.</summary>
    public static ImmutableArray<string> Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Of)];

    /// <summary>The value spelled <paramref name="word"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none; check the word first.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value.ToString()) == word) return value;
        throw new KeyNotFoundException(word + " is no " + typeof(T).Name + ".");
    }
}

using System.Collections.Immutable;
using System.Text;

namespace NegotiationSim.Model.Declarations;

/// <summary>Spelling of enumerations in files and tables: <c>ImportBan</c> is <c>import-ban</c>.</summary>
public static class KebabCase
{
    /// <summary>The spelling of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    /// <summary>The spellings of an enumeration, in declared order.</summary>
    public static ImmutableArray<string> Spellings<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Of)];

    /// <summary>The value spelled <paramref name="word"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none; check the word first.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word) return value;
        throw new KeyNotFoundException(word + " is no " + typeof(T).Name + ".");
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

using System.Text.RegularExpressions;

namespace NegotiationSim.House.Tests.Rooms;

/// <summary>What a source file says about where it stands and what it needs.</summary>
/// <param name="Path">Path below the room, with slashes.</param>
/// <param name="Namespace">Its namespace; empty where it has none.</param>
/// <param name="Usings">The namespaces it opens.</param>
/// <param name="Types">The types it declares at its top level.</param>
/// <param name="Names">The names it mentions without a qualifier, in code and in references of comments.</param>
/// <param name="Qualified">The names it mentions with one, such as <c>Terminal.Screen</c>.</param>
internal sealed partial record SourceFile(
    string Path, string Namespace, IReadOnlySet<string> Usings, IReadOnlySet<string> Types, IReadOnlySet<string> Names,
        IReadOnlySet<string> Qualified)
{
    /// <summary>The folders it is in, from the room down; none for a file in the room's root.</summary>
    public string[] Folders => Path.Split('/')[..^1];

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">Path below the room, with slashes.</param>
    /// <param name="text">The text.</param>
    public static SourceFile Read(string path, string text)
    {
        var code = Said().Replace(text, m => m.Groups["doc"].Success
            ? string.Join(' ', Reference().Matches(m.Value).Select(r => r.Groups[1].Value)) : "\"\"");
        var body = Header().Replace(code, "");
        return new SourceFile(
            path,
            Home().Match(code).Groups[1].Value,
            Found(Opened(), code),
            Found(Declared(), code),
            Found(Plain(), body),
            Found(Dotted(), body));
    }

    /// <summary>Whether it mentions a type of <paramref name="other"/> that it can see.</summary>
    public bool Needs(SourceFile other)
    {
        var seen = Usings.Contains(other.Namespace) || Namespace == other.Namespace
            || Namespace.StartsWith(other.Namespace + ".", StringComparison.Ordinal);
        return other.Types.Any(t => (seen && Names.Contains(t)) || Qualified.Any(q => Ends(other.Namespace + "." + t, q)));
    }

    private static bool Ends(string whole, string part) => whole == part || whole.EndsWith("." + part, StringComparison.Ordinal);

    private static HashSet<string> Found(Regex pattern, string text) =>
        pattern.Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    // Strings and remarks name no type that is needed; a comment's references do, since the compiler resolves them.
    [GeneratedRegex(""""(?<doc>///.*)|//.*|\$*"""[\s\S]*?"""|\$?@"(""|[^"])*"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'"""")]
    private static partial Regex Said();

    [GeneratedRegex("cref=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:global )?using [^(;]+;|^namespace .*;", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Home();

    [GeneratedRegex(@"^(?:global )?using (?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Opened();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![\w.])([A-Za-z_]\w*)")]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<![\w.])((?:[A-Z]\w*\.)+[A-Z]\w*)")]
    private static partial Regex Dotted();
}

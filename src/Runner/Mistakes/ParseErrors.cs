using System.CommandLine;
using System.CommandLine.Parsing;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Mistakes;

/// <summary>Says what is wrong with a command line, with the nearest word that would have been right.</summary>
internal static class ParseErrors
{
    /// <summary>One line a mistake; none where the command line can be carried out.</summary>
    public static IReadOnlyList<string> Describe(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        // The words behind an unknown option are taken for arguments and complained of too; the option alone is the mistake.
        var strays = UnknownOptions(parse).Select(o => $"There is no option '{o}' here." + Meant(o, command)).ToArray();
        if (strays.Length > 0) return strays;
        var unmatched = parse.UnmatchedTokens;
        var lines = new List<string>();
        foreach (var error in parse.Errors)
        {
            // A misspelt command is also a missing one; once is enough.
            if (unmatched.Count > 0 && error.Message == "Required command was not provided.") continue;
            var token = unmatched.FirstOrDefault(t => error.Message.Contains('\'' + t + '\'', StringComparison.Ordinal));
            lines.Add(InWords(error.Message) + (token is null ? "" : Meant(token, command)));
        }

        return lines;
    }

    /// <summary>
    /// Words that look like options. The library hands those it does not know to the arguments; behind "--" they may be file names.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parse) =>
        parse.Action is { ClearsParseErrors: true } || parse.Tokens.Any(t => t.Type == TokenType.DoubleDash) ? [] :
        parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens.Select(t => t.Value)).Concat(parse.UnmatchedTokens)
            .Where(w => w.Length > 1 && w[0] == '-' && !char.IsAsciiDigit(w[1]) && w[1] != '.').Distinct(StringComparer.Ordinal);

    /// <summary>The library names a type of the programming language; a person wants to know what to write.</summary>
    private static string InWords(string message)
    {
        var cut = message.IndexOf(" as expected type '", StringComparison.Ordinal);
        if (cut < 0) return message;
        var expected = message[cut..].Contains("Int", StringComparison.Ordinal) ? "a whole number"
            : message[cut..].Contains("Double", StringComparison.Ordinal) ? "a number" : "one of the values in its help";
        return message[..cut] + ": write " + expected + ".";
    }

    /// <summary>What to type to learn more.</summary>
    public static string Hint(ParseResult parse)
    {
        var names = new List<string>();
        for (SymbolResult? at = parse.CommandResult; at is CommandResult { Command: { } command }; at = at.Parent)
            if (command is not RootCommand) names.Insert(0, command.Name);
        return "Try: negsim " + string.Concat(names.Select(n => n + " ")) + "--help";
    }

    private static string Meant(string token, Command command)
    {
        var words = token.StartsWith('-')
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Select(
                o => o.Name)
            : command.Subcommands.Select(c => c.Name);
        return Suggestion.For(token, words) is { } near ? " Did you mean \"" + near + "\"?" : "";
    }
}

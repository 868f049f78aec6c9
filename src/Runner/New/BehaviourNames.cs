using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.New;

/// <summary>What a new behaviour is called, in a scenario and in code.</summary>
/// <param name="Kebab">As scenarios write it, such as <c>iron-fist</c>.</param>
/// <param name="Pascal">As code writes it, such as <c>IronFist</c>.</param>
internal sealed record BehaviourNames(string Kebab, string Pascal)
{
    /// <summary>Both, from either.</summary>
    /// <exception cref="InputException">It is no name.</exception>
    public static BehaviourNames Of(string name)
    {
        var kebab = string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c)
            ? (BeginsWord(name, i) ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
        var parts = kebab.Split('-');
        if (parts.Any(p => p.Length == 0) || !char.IsAsciiLetterLower(kebab[0])
            || !kebab.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InputException(
                "NAME", 0, "", $"\"{name}\" cannot be a behaviour's name. Write letters, digits and single hyphens, such as iron-fist.");
        var pascal = string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        if (BehaviourCatalogue.From(typeof(Simulation).Assembly).Find(kebab) is not null || IsHere(pascal))
            throw new InputException(
                "NAME", 0, "",
                $"\"{kebab}\" is taken: a shipped behaviour, or a part of this program or of .NET, is called so. Choose another name.");
        return new BehaviourNames(kebab, pascal);
    }

    // IronFist has two words, EUHawk has two as well.
    private static bool BeginsWord(string name, int at) => at > 0 && name[at - 1] != '-' &&
        (!char.IsAsciiLetterUpper(name[at - 1]) || (at + 1 < name.Length && char.IsAsciiLetterLower(name[at + 1])));

    // A plug-in of such a name would never be loaded: the one that is here comes first.
    private static bool IsHere(string assembly) =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
        .Any(file => string.Equals(Path.GetFileNameWithoutExtension(file), assembly, StringComparison.OrdinalIgnoreCase));
}

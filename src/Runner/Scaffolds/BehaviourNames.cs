using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Scaffolds;

/// <summary>What a new behaviour is called, in a scenario and in code.</summary>
/// <param name="Kebab">As scenarios write it, such as <c>iron-fist</c>.</param>
/// <param name="Pascal">As code writes it, such as <c>IronFist</c>.</param>
internal sealed record BehaviourNames(string Kebab, string Pascal)
{
    /// <summary>Both, from either.</summary>
    /// <exception cref="InputException">It is no name.</exception>
    public static BehaviourNames Of(string name)
    {
        var kebab = string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 && name[i - 1] != '-' ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
        var parts = kebab.Split('-');
        if (parts.Any(p => p.Length == 0) || !char.IsAsciiLetterLower(kebab[0]) || !kebab.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InputException("NAME", 0, "", $"\"{name}\" cannot be a behaviour's name. Write letters, digits and single hyphens, such as iron-fist.");
        return new BehaviourNames(kebab, string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..])));
    }
}

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>A limit a box sets to one factor.</summary>
/// <param name="Factor">Which factor.</param>
/// <param name="Low">Least value inside, in the factor's unit; negative infinity for no limit.</param>
/// <param name="High">Greatest value inside; positive infinity for no limit.</param>
/// <param name="Chance">How likely the box without this limit would be as pure by chance: small where the limit
/// matters (Bryant and Lempert's quasi-p).</param>
public sealed record BoxLimit(int Factor, double Low, double High, double Chance)
{
    /// <summary>Of a factor with words: those inside, in their order; empty for a factor with numbers.</summary>
    /// <param name="words">The factor's words, by place; none for numbers.</param>
    public string Inside(IEnumerable<string> words) => string.Join(" or ", words.Where((_, place) => place >= Low && place <= High));
}

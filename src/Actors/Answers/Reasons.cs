using System.Collections.Immutable;

namespace NegotiationSim.Actors.Answers;

/// <summary>Why an answer was given. Recorded with the decision, never reconstructed later.</summary>
/// <param name="Weighed">Every option weighed, in the order they were weighed.</param>
/// <param name="Margin">Score of the chosen option less that of the best other; 0 where there was nothing to choose.</param>
/// <param name="Sentence">One sentence for a person; empty where nothing was weighed.</param>
public sealed record Reasons(ImmutableArray<WeighedOption> Weighed, double Margin, string Sentence)
{
    /// <summary>Nothing was weighed.</summary>
    public static Reasons None { get; } = new([], 0, "");
}

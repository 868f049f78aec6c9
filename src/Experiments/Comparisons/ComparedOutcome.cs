using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>An outcome that two experiments take in the same way.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Title">Its series in words, such as <c>Exports of Russia to the United States</c>.</param>
public sealed record ComparedOutcome(Outcome Outcome, string Unit, string Title)
{
    /// <summary>It in words: its own name where it has one, its series, how it is taken.</summary>
    public string Says => (Outcome.Id == Outcome.Series ? Title : $"{Outcome.Id}: {Title}") + ", " + Outcome.Says;
}

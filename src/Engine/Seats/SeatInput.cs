using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Seats;

/// <summary>One answer from outside, as it is kept. It names its step, so that a replay finds it again.</summary>
/// <param name="Replicate">Replicate number.</param>
/// <param name="Month">Months since the start.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Round">Counts askings within the phase.</param>
/// <param name="Actor">Id of the actor played.</param>
/// <param name="Chosen">Ids of the options chosen; none is an answer too.</param>
/// <param name="Sentence">Why, in the player's words; may be empty.</param>
/// <param name="Mandate">The mandate at a table; null in other phases.</param>
public sealed record SeatInput(
    int Replicate, int Month, Phase Phase, int Round, string Actor, ImmutableArray<string> Chosen, string Sentence, Mandate? Mandate = null)
{
    /// <summary>The answer the loop applies.</summary>
    public Answer ToAnswer() => new(Chosen, new Reasons([], 0, Sentence), Mandate);

    /// <summary>Whether it answers <paramref name="step"/> for <paramref name="actor"/>.</summary>
    public bool Answers(StepAddress step, string actor) =>
        Replicate == step.Replicate && Month == step.Month && Phase == step.Phase && Round == step.Round && Actor == actor;
}

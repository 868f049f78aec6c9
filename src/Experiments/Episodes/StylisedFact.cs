namespace NegotiationSim.Experiments.Episodes;

/// <summary>A number a good run shows, and what the model shows.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">Unit of both figures.</param>
/// <param name="Recorded">What is recorded.</param>
/// <param name="Model">The model's; NaN where it has none.</param>
/// <param name="Count">What the model's figure is taken over, such as <c>120 episodes</c>.</param>
/// <param name="Source">Where the recorded figure comes from.</param>
public sealed record StylisedFact(string Id, string Title, string Unit, double Recorded, double Model, string Count, string Source)
{
    /// <summary>Whether the recorded figure is a least one, "more than half", and not a value to meet.</summary>
    public bool AtLeast { get; init; }

    /// <summary>Whether the model's figure is further off than a share of the recorded one, or there is none.</summary>
    public bool IsOff(double share) => !double.IsFinite(Model)
        || (AtLeast ? Model < Recorded : Math.Abs(Model - Recorded) > share * Math.Abs(Recorded));
}

namespace NegotiationSim.Experiments.Episodes;

/// <summary>A number a good run shows, and what the model shows.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">Unit of both figures.</param>
/// <param name="Recorded">What is recorded.</param>
/// <param name="Model">The model's; NaN where it has none.</param>
/// <param name="Count">What the model's figure is taken over, such as <c>120 episodes</c>.</param>
/// <param name="Source">Where the recorded figure comes from.</param>
public sealed record StylisedFact(string Id, string Title, string Unit, double Recorded, double Model, string Count, string Source);

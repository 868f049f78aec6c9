namespace NegotiationSim.Engine.Explaining;

/// <summary>A change of one input after which another option is chosen, found by deciding again.</summary>
/// <param name="Input">What changes: a fact of an option, such as <c>welfare of impose:ban</c>, or the path of a number of the
/// scenario.</param>
/// <param name="From">Its value.</param>
/// <param name="To">The value nearest to it at which the choice is another.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Instead">Id of the option then chosen; empty where nothing of the subject is on the menu then.</param>
/// <param name="Path">Path for <c>--set</c>; null for a fact.</param>
/// <param name="Effort">Size of the change: in u for facts, as a share of the range for numbers of the scenario.</param>
public sealed record Flip(string Input, double From, double To, string Unit, string Instead, string? Path, double Effort);

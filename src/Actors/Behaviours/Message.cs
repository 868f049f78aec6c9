namespace NegotiationSim.Actors.Behaviours;

/// <summary>Something said to an actor: a threat, a demand, an offer, news.</summary>
/// <param name="From">Who said it; the actor's id, or <c>scenario</c> for a dated event.</param>
/// <param name="Kind">Kebab-case kind, such as <c>threat</c> or <c>event</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">In words, for people.</param>
public sealed record Message(string From, string Kind, string Subject, string Text);

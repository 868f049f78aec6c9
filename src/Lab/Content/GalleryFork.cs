using System.Collections.Immutable;

namespace NegotiationSim.Lab.Content;

/// <summary>A what-if that a card of the gallery proposes.</summary>
/// <param name="Title">The question.</param>
/// <param name="At">Month in which the runs part, months from the start.</param>
/// <param name="Sets">What changes from then on.</param>
/// <param name="A">What the runs as they are are called.</param>
/// <param name="B">What the changed ones are called.</param>
public sealed record GalleryFork(string Title, int At, ImmutableArray<string> Sets, string A, string B);

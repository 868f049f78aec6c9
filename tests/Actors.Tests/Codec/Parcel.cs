using System.Collections.Immutable;

namespace NegotiationSim.Actors.Tests.Codec;

/// <summary>A record with a member of every kind the canonical codec writes.</summary>
internal sealed record Parcel(
    bool Sealed, byte Class, int Pieces, long Number, double Weight, string? Note, Phase Phase, int? Floor, ImmutableArray<double> Sizes,
    ImmutableArray<Place> Stops, Label? Label);

/// <summary>A value in a list.</summary>
internal readonly record struct Place(int Row, double Height);

/// <summary>A record that may be missing.</summary>
internal sealed record Label(string Text, ImmutableArray<string> Lines);

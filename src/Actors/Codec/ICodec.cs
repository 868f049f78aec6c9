namespace NegotiationSim.Actors.Codec;

/// <summary>Writes and reads one type canonically.</summary>
internal interface ICodec<T>
{
    /// <summary>Writes <paramref name="value"/>.</summary>
    void Write(CanonicalWriter writer, T value);

    /// <summary>Reads a value.</summary>
    T Read(ref CanonicalReader reader);

    /// <summary>The fewest bytes a value can take; guards counts.</summary>
    int Smallest { get; }
}

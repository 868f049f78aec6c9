namespace NegotiationSim.Actors.Codec;

/// <summary>Writes and reads one type canonically.</summary>
internal interface ICodec<T>
{
    /// <summary>Writes <paramref name="value"/>.</summary>
    void Write(CanonicalWriter writer, T value);

    /// <summary>Reads a value.</summary>
    T Read(ref CanonicalReader reader);

    /// <summary>The first field, in the order of writing, in which two values differ; null exactly where their bytes are equal.</summary>
    FieldDifference? FirstDifference(T left, T right);

    /// <summary>The fewest bytes a value can take; guards counts.</summary>
    int Smallest { get; }
}

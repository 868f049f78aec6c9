using NegotiationSim.Results.Tables;
using Parquet;
using Parquet.Schema;

namespace NegotiationSim.Results.Export;

/// <summary>A column of a Parquet file and the values of the rows under way.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">Whole numbers, doubles or texts.</param>
/// <param name="isSingle">
/// Numbers only: whether they are kept in single precision, rounded to <see cref="SingleBits"/> bits; default false. The bits that a
/// chart or a regression never sees are what does not compress.
/// </param>
public sealed class ParquetColumn(string name, ColumnKind kind, bool isSingle = false)
{
    /// <summary>Bits kept of a number's fraction in single precision: an error under 6e-7 of it, six significant digits.</summary>
    public const int SingleBits = 20;

    private const int Dropped = 23 - SingleBits;

    private readonly List<float?> singles = [];
    private readonly List<long?> wholes = [];
    private readonly List<double?> reals = [];
    private readonly List<string?> texts = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Unit and meaning, for the file's metadata.</summary>
    public string Unit { get; init; } = "";

    internal DataField Field { get; } = kind switch
    {
        ColumnKind.Whole => new DataField<long?>(name),
        ColumnKind.Real when isSingle => new DataField<float?>(name),
        ColumnKind.Real => new DataField<double?>(name),
        _ => new DataField<string>(name),
    };

    /// <summary>How its values are laid out: numbers byte by byte, counts by their differences; null for the writer's own choice.</summary>
    internal EncodingHint? Encoding => kind switch
    {
        ColumnKind.Real => EncodingHint.ByteSplitStream,
        ColumnKind.Whole => EncodingHint.DeltaBinaryPacked,
        _ => null,
    };

    /// <summary>Takes the value of the next row.</summary>
    /// <param name="value">A value of the column's kind, or null.</param>
    /// <exception cref="InvalidCastException">It is of another kind.</exception>
    public void Add(object? value)
    {
        switch (kind)
        {
            case ColumnKind.Whole: wholes.Add((long?)value); break;
            case ColumnKind.Real when isSingle: singles.Add(value is double d && !double.IsNaN(d) ? Rounded((float)d) : null); break;
            case ColumnKind.Real: reals.Add(value is double number && double.IsNaN(number) ? null : (double?)value); break;
            default: texts.Add((string?)value); break;
        }
    }

    /// <summary>Writes the rows under way into a row group and forgets them.</summary>
    internal async Task FlushAsync(ParquetRowGroupWriter group)
    {
        switch (kind)
        {
            case ColumnKind.Whole: await group.WriteAsync<long>(Field, wholes.ToArray()); break;
            case ColumnKind.Real when isSingle: await group.WriteAsync<float>(Field, singles.ToArray()); break;
            case ColumnKind.Real: await group.WriteAsync<double>(Field, reals.ToArray()); break;
            default: await group.WriteAsync(Field, texts!); break;
        }

        wholes.Clear();
        reals.Clear();
        singles.Clear();
        texts.Clear();
    }

    // To the nearest number with fewer bits, half to even (Klöwer et al. 2021, "Compressing atmospheric data into its real information
    // content", Nature Computational Science 1, eq. 6).
    private static float Rounded(float value)
    {
        if (!float.IsFinite(value)) return value;
        var bits = BitConverter.SingleToUInt32Bits(value);
        var half = (1u << (Dropped - 1)) - 1 + ((bits >> Dropped) & 1);
        return BitConverter.UInt32BitsToSingle((bits + half) & ~((1u << Dropped) - 1));
    }
}

using NegotiationSim.Results.Tables;
using Parquet;
using Parquet.Schema;

namespace NegotiationSim.Results.Export;

/// <summary>A column of a Parquet file and the values of the rows under way.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">Whole numbers, doubles or texts.</param>
public sealed class ParquetColumn(string name, ColumnKind kind)
{
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
        ColumnKind.Real => new DataField<double?>(name),
        _ => new DataField<string>(name),
    };

    /// <summary>Takes the value of the next row.</summary>
    /// <param name="value">A value of the column's kind, or null.</param>
    /// <exception cref="InvalidCastException">It is of another kind.</exception>
    public void Add(object? value)
    {
        switch (kind)
        {
            case ColumnKind.Whole: wholes.Add((long?)value); break;
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
            case ColumnKind.Real: await group.WriteAsync<double>(Field, reals.ToArray()); break;
            default: await group.WriteAsync(Field, texts!); break;
        }

        wholes.Clear();
        reals.Clear();
        texts.Clear();
    }
}

using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>Points made elsewhere, such as by SALib or the EMA Workbench.</summary>
/// <param name="Values">By point, then factor, as a scenario file would have them.</param>
public sealed record TableDesign(ImmutableArray<ImmutableArray<string>> Values) : SamplingDesign
{
    /// <summary>Reads a comma-separated file: a column a factor, headed by its path, in any order; a row a point.</summary>
    /// <param name="file">The file.</param>
    /// <param name="factors">What varies.</param>
    /// <exception cref="InputException">It cannot be read, a column is missing or unknown, or a field is empty; all
    /// problems at once, with their lines.</exception>
    public static TableDesign Read(string file, ImmutableArray<VariedFactor> factors)
    {
        using var table = new CsvTable(file, [.. factors.Select(f => f.Path)]);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (table.Next()) rows.Add([.. factors.Select((_, f) => table.Required(f))]);
        table.Problems.ThrowIfAny();
        return new TableDesign(rows.ToImmutable());
    }

    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors)
    {
        if (Values.IsEmpty) return "The table has no row; a row is a point.";
        if (Values.Length > MostPoints) return $"The table has {Values.Length} rows, more than {MostPoints}.";
        return Values.FirstOrDefault(row => row.Length != factors.Length) is { IsDefault: false } other
            ? $"A row of the table has {other.Length} values for {factors.Length} factors." : "";
    }

    /// <inheritdoc/>
    protected override ImmutableArray<ImmutableArray<string>> Rows(ImmutableArray<VariedFactor> factors, Draws draws) => Values;
}

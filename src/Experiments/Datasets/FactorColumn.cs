using System.Globalization;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Export;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Experiments.Datasets;

/// <summary>A factor as a typed column: numbers where all of its values are, else texts.</summary>
internal sealed class FactorColumn
{
    private readonly int factor;
    private readonly bool isNumber;

    /// <summary>The column of a factor.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="factor">Position of the factor.</param>
    /// <param name="points">All points.</param>
    public FactorColumn(Experiment experiment, int factor, IReadOnlyList<DesignPoint> points)
    {
        this.factor = factor;
        isNumber = points.All(p => Number(p.Value(factor)) is not null);
        Column = new ParquetColumn(experiment.Factors[factor].Path, Kind) { Unit = experiment.Factors[factor].Unit };
    }

    /// <summary>The column.</summary>
    public ParquetColumn Column { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind => isNumber ? ColumnKind.Real : ColumnKind.Text;

    /// <summary>Takes a point's value.</summary>
    public void Add(DesignPoint point)
    {
        var text = point.Value(factor);
        Column.Add(isNumber ? Number(text) : text);
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number : null;
}

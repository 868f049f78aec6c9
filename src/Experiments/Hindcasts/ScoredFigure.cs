using NegotiationSim.Model.History;
using NegotiationSim.Results.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>One recorded figure with the model's and those of the naive forecasts beside it, all in the series' unit.</summary>
public sealed record ScoredFigure
{
    /// <summary>The recorded figure.</summary>
    public required RecordedPoint Point { get; init; }

    /// <summary>What the model could know of it.</summary>
    public required HindcastWindow Window { get; init; }

    /// <summary>The model's figure: the median of the replicates.</summary>
    public required double Model { get; init; }

    /// <summary>The 10 % and the 90 % quantile of the replicates: what uncertain parameters alone leave open.</summary>
    public required FigureRange Parameters { get; init; }

    /// <summary>Mean squared distance of the replicates from their median, on the scale of <see cref="Residual"/>.</summary>
    public double Spread { get; init; }

    /// <summary>The 80 % band of parameters and noise; null where too few figures were recorded in the fit window to know the
    /// noise.</summary>
    public FigureRange? Band { get; init; }

    /// <summary>The last value known; null where none is.</summary>
    public double? Last { get; init; }

    /// <summary>The last value moved on by the change of the year before; null where that is not known.</summary>
    public double? SameChange { get; init; }

    /// <summary>The last value times the recorded change of price; null where the series follows no price the model is given.</summary>
    public double? AtPrice { get; init; }

    /// <summary>Symmetric error of a forecast of this figure, per cent: 200 |m - h| / (|m| + |h|).</summary>
    public double Error(double forecast) => new ComparedPoint(Point, forecast).SymmetricError;
}

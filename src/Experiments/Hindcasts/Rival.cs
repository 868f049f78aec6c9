namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>A naive forecast's mean symmetric error and the model's over the same figures, per cent.</summary>
/// <param name="Error">Of the naive forecast.</param>
/// <param name="Model">Of the model, over the figures the naive forecast has.</param>
public readonly record struct Rival(double Error, double Model)
{
    /// <summary>Whether the naive forecast is nearer.</summary>
    public bool Wins => Error < Model;

    /// <summary>One naive forecast beside the model; null where it forecasts none of the figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="naive">The naive forecast of a figure; null where it has none.</param>
    public static Rival? Of(IEnumerable<ScoredFigure> figures, Func<ScoredFigure, double?> naive)
    {
        var common = figures.Where(f => naive(f) is not null).ToArray();
        return common.Length == 0 ? null
            : new Rival(common.Average(f => f.Error(naive(f)!.Value)), common.Average(f => f.Error(f.Model)));
    }
}

using System.Collections.Immutable;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>
/// What a fit makes small: J = Σ_s w_s (1/n_s) Σ_p r² / Σ_s w_s, the mean over series, by weight, of the mean squared
/// log error of their figures within the window.
/// </summary>
/// <param name="Targets">The figures.</param>
public sealed record FitObjective(ImmutableArray<FitTarget> Targets)
{
    private const double FloorShare = 0.01;

    /// <summary>J of the model's figures, aligned with the targets.</summary>
    public double Of(ReadOnlySpan<double> figures)
    {
        var sum = 0.0;
        for (var t = 0; t < Targets.Length; t++)
        {
            var r = Targets[t].Residual(figures[t]);
            sum += Targets[t].Weight * r * r;
        }

        return sum;
    }

    /// <summary>The objective of a scenario's recorded series over a window.</summary>
    /// <param name="loaded">The scenario.</param>
    /// <param name="from">First month of the window, months from the start.</param>
    /// <param name="until">First month after it.</param>
    /// <param name="weights">Weights by id of series; empty means every series with a figure in the window, with weight 1.</param>
    /// <exception cref="InputException">A series is not in the scenario, or no figure lies in the window.</exception>
    public static FitObjective Create(LoadedScenario loaded, int from, int until, ImmutableArray<(string Series, double Weight)> weights)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var ids = loaded.History.Select(h => h.Id).ToArray();
        foreach (var (id, weight) in weights)
        {
            if (!ids.Contains(id)) throw new InputException(
                "--series", 0, "", "The scenario has no series \"" + id + "\"." + Suggestion.Sentence(id, ids));
            if (!(weight > 0) || !double.IsFinite(weight)) throw new InputException(
                "--series", 0, "", $"The weight of {id} has to be positive.");
            if (Within(loaded, id, from, until).Length == 0) throw new InputException(
                "--series", 0, "", $"No figure of {id} lies wholly within the window; widen --window or leave the series out.");
        }

        var used = weights.IsEmpty ? [.. ids.Where(id => Within(loaded, id, from, until).Length > 0).Select(id => (id, 1.0))] : weights;
        if (used.IsEmpty) throw new InputException("--window", 0, "", "No recorded figure of the scenario lies wholly within the window.");
        var total = used.Sum(u => u.Item2);
        var targets = ImmutableArray.CreateBuilder<FitTarget>();
        foreach (var (id, weight) in used)
        {
            var points = Within(loaded, id, from, until);
            var s = Array.IndexOf(ids, id);
            var floor = FloorShare * points.Average(p => Math.Abs(p.Value) / p.Length);
            foreach (var point in points)
                targets.Add(new FitTarget(s, point.From, point.Length, loaded.History[s].Quantity == HistoryQuantity.Flow, point.Value,
                    floor * point.Length, weight / total / points.Length));
        }

        return new FitObjective(targets.ToImmutable());
    }

    private static RecordedPoint[] Within(LoadedScenario loaded, string id, int from, int until) =>
        [.. loaded.History.First(h => h.Id == id).Points.Where(p => p.From >= from && p.From + p.Length <= until)];
}

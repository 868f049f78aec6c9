using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Claims;

/// <summary>How far a lever moves its scenario's headline from its left end to its right end.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Left">The headline at its left end.</param>
/// <param name="Right">The headline at its right end.</param>
public sealed record LeverReach(Lever Lever, double Left, double Right)
{
    /// <summary>The distance as a share of the larger of the two.</summary>
    public double Share => Left == Right ? 0 : Math.Abs(Right - Left) / Math.Max(Math.Abs(Left), Math.Abs(Right));

    /// <summary>Tries every lever of a scenario with a headline.</summary>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="scenario">Name or path of the scenario.</param>
    /// <param name="replicates">Runs at each end; medians are compared.</param>
    /// <param name="jobs">Runs at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<LeverReach> Of(Library library, string scenario, int replicates, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var loaded = library.Scenario(scenario, []);
        return loaded.Headline is not { } headline ? []
            : [.. loaded.Levers.Select(lever => new LeverReach(lever, At(lever, lever.Min), At(lever, lever.Max)))];

        double At(Lever lever, double value)
        {
            var written = IsSwitch(lever) ? (value > 0 ? "true" : "false") : value.ToString("R", CultureInfo.InvariantCulture);
            return FigureRuns.Middle(headline.Figure, FigureRuns.Of(
                library, scenario, [lever.Path + "=" + written], [headline.Figure], replicates, jobs, cancellation)[0]);
        }
    }

    private static bool IsSwitch(Lever lever) =>
        lever.Path.Split('.') is ["parameters", _, _] && ParameterTable.Find(lever.Path) is { IsSwitch: true };
}

using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Claims;

/// <summary>Runs a scenario and says which of the sentences about it are true.</summary>
public static class ClaimCheck
{
    /// <summary>Checks every claim of a scenario.</summary>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="scenario">Name or path of the scenario.</param>
    /// <param name="jobs">Runs at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<ClaimResult> Of(Library library, string scenario, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var claims = library.Scenario(scenario, []).Claims;
        if (claims.IsEmpty) return [];
        ImmutableArray<FigureText> figures = [.. claims.Select(c => c.Figure)];
        var own = FigureRuns.Of(library, scenario, [], figures, claims.Max(c => c.Replicates), jobs, cancellation);
        var others = new Dictionary<string, ImmutableArray<ImmutableArray<double>>>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<ClaimResult>();
        for (var at = 0; at < claims.Length; at++)
        {
            var claim = claims[at];
            var values = own[at].Take(claim.Replicates);
            if (!claim.Against.IsEmpty)
            {
                var key = string.Join('\n', claim.Against);
                if (!others.TryGetValue(key, out var other))
                {
                    var most = claims.Where(c => c.Against.SequenceEqual(claim.Against)).Max(c => c.Replicates);
                    others[key] = other = FigureRuns.Of(library, scenario, claim.Against, figures, most, jobs, cancellation);
                }

                values = values.Zip(other[at], (with, without) => Change(claim.Figure.Take, with, without));
            }

            results.Add(new ClaimResult(claim, FigureRuns.Middle(claim.Figure, values)));
        }

        return results.ToImmutable();
    }

    private static double Change(FigureTake take, double with, double without) => take is FigureTake.Ever ? 100 * (with - without)
        : take is FigureTake.Months ? with - without : with == without ? 0
            : 100 * (with - without) / (without != 0 ? Math.Abs(without) : Math.Abs(with));
}

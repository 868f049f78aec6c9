using NegotiationSim.Scenarios.Input;
using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary>Sets the published figures of a file beside the model's.</summary>
public static class PublishedTable
{
    /// <summary>The rows in file order. A file whose figures another's exceed is read and solved.</summary>
    /// <exception cref="InputException">That other file is wrong.</exception>
    /// <exception cref="EquilibriumException">It has no equilibrium.</exception>
    public static ImmutableArray<PublishedRow> Of(EquilibriumFile file, ComparativeStatics statics)
    {
        var others = new Dictionary<string, ComparativeStatics>(StringComparer.Ordinal);
        return [.. file.Published.Select(figure => new PublishedRow(figure, Ours(figure)))];

        double Ours(PublishedFigure figure)
        {
            var ours = figure.Ours(statics);
            if (figure.Over.Length == 0) return ours;
            if (!others.TryGetValue(figure.Over, out var other))
            {
                var read = EquilibriumFileReader.Read(figure.Over, ScenarioFile.ShippedWorld);
                others[figure.Over] = other = ComparativeStatics.Solve(read.World, read.Policy);
            }

            return 100.0 * (ours / figure.Ours(other) - 1.0);
        }
    }
}

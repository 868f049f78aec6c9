using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>A figure that a paper prints, to stand beside the model's.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Regions">Ordinals of the regions it is of; several only for exports, which are added up.</param>
/// <param name="Of">The regions as the file names them.</param>
/// <param name="Value">The published value, per cent or in the file's unit.</param>
/// <param name="Over">The file whose same figure it exceeds by <paramref name="Value"/> per cent; empty where it is a figure by
/// itself.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record PublishedFigure(
    EquilibriumFigure Figure, ImmutableArray<int> Regions, string Of, double Value, string Over, string Source)
{
    /// <summary>The model's value, per cent or in the file's unit; <see cref="Over"/> is not applied.</summary>
    public double Ours(ComparativeStatics statics)
    {
        ArgumentNullException.ThrowIfNull(statics);
        var region = statics.Regions[Regions[0]];
        var (before, after) = (Regions.Sum(r => statics.Regions[r].ExportsBefore), Regions.Sum(r => statics.Regions[r].ExportsAfter));
        return Figure switch
        {
            EquilibriumFigure.RealIncome => 100.0 * region.RealIncome,
            EquilibriumFigure.RealWage => 100.0 * region.RealWage,
            EquilibriumFigure.FirstOrderWelfare => 100.0 * region.FirstOrderWelfare ?? double.NaN,
            EquilibriumFigure.TermsOfTrade => 100.0 * region.TermsOfTrade ?? double.NaN,
            EquilibriumFigure.VolumeOfTrade => 100.0 * region.VolumeOfTrade ?? double.NaN,
            EquilibriumFigure.RealGdpGeppml => 100.0 * region.RealGdpGeppml ?? double.NaN,
            EquilibriumFigure.Exports => 100.0 * (after / before - 1.0),
            _ => after - before,
        };
    }
}

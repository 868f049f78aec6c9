using NegotiationSim.Scenarios.Equilibrium;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary>A published figure and the model's.</summary>
/// <param name="Figure">The published one.</param>
/// <param name="Ours">The model's, in the same unit.</param>
public sealed record PublishedRow(PublishedFigure Figure, double Ours)
{
    /// <summary>The model's over the published one; not a number where that is 0.</summary>
    public double Ratio => Figure.Value == 0.0 ? double.NaN : Ours / Figure.Value;

    /// <summary>Unit of both.</summary>
    /// <param name="currency">Unit of the file.</param>
    public string Unit(string currency) => Figure.Figure == EquilibriumFigure.ExportsValue && Figure.Over.Length == 0 ? currency : "%";

    /// <summary>What it is, in words.</summary>
    public string Name => (Figure.Figure switch
    {
        EquilibriumFigure.RealIncome => "real income, exact",
        EquilibriumFigure.RealWage => "real wage, exact",
        EquilibriumFigure.FirstOrderWelfare => "welfare, first order",
        EquilibriumFigure.TermsOfTrade => "terms of trade, first order",
        EquilibriumFigure.VolumeOfTrade => "volume of trade, first order",
        EquilibriumFigure.RealGdpGeppml => "real GDP, GEPPML's steps",
        _ => "exports",
    }) + " of " + Figure.Of + (Figure.Over.Length > 0 ? ", more than in " + Figure.Over : "");
}

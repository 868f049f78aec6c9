namespace NegotiationSim.Model.Market;

/// <summary>The clearing conditions of a market, one for each exporter, in one unknown for each exporter.</summary>
/// <remarks>Two residents: the monthly market, and the static one with quotas and pairwise price caps.</remarks>
internal interface IMarketEquations
{
    /// <summary>Number of unknowns.</summary>
    int Count { get; }

    /// <summary>Row length of the Jacobian.</summary>
    int Stride { get; }

    /// <summary>Which exporters have an equation this month; other unknowns stay where they are.</summary>
    bool[] Active { get; }

    /// <summary>Writes r_i = ln(receipts_i) - ln(p_i Q_i Y_i), zero for inactive exporters.</summary>
    /// <param name="x">The unknowns.</param>
    /// <param name="r">The residuals.</param>
    /// <param name="clearing">The largest |receipts - p Q Y| / Y: what the search must bring under its tolerance.</param>
    /// <returns>The largest |r_i|: what every step of Newton's method can lower.</returns>
    double Residual(double[] x, double[] r, out double clearing);

    /// <summary>Writes ∂r_i/∂x_k at the point of the last <see cref="Residual"/>.</summary>
    void Jacobian(double[] x, double[] jacobian);
}

namespace NegotiationSim.Negotiation.Theory;

/// <summary>The quarter circle u1² + u2² = 1: two parties averse to risk, the textbook's smooth frontier.</summary>
public sealed record QuarterCircleFrontier : IFrontier
{
    /// <inheritdoc/>
    public double Least => 0.0;

    /// <inheritdoc/>
    public double Most => 1.0;

    /// <inheritdoc/>
    public double At(double u1) => Math.Sqrt(Math.Max(0.0, 1.0 - u1 * u1));

    /// <inheritdoc/>
    public double SlopeAt(double u1) => u1 >= 1.0 ? double.NegativeInfinity : -u1 / At(u1);
}

namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// The efficient edge of what two parties can reach: the most party 2 can get when party 1 gets u1. Concave and not rising.
/// </summary>
public interface IFrontier
{
    /// <summary>The least u1 on the frontier.</summary>
    double Least { get; }

    /// <summary>The largest u1 on the frontier.</summary>
    double Most { get; }

    /// <summary>The most party 2 can get at <paramref name="u1"/>.</summary>
    double At(double u1);

    /// <summary>The slope just right of <paramref name="u1"/>, not above 0; negative infinity where the edge is vertical.</summary>
    double SlopeAt(double u1);
}

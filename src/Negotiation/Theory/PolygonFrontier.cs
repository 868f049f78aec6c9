using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Theory;

/// <summary>A frontier of straight pieces between corners; two corners make a line, more make kinks.</summary>
/// <param name="Corners">At least two points, u1 rising, u2 not rising, concave.</param>
public sealed record PolygonFrontier(ImmutableArray<(double U1, double U2)> Corners) : IFrontier
{
    /// <summary>The pie of size 1: u2 = 1 - u1.</summary>
    public static PolygonFrontier Pie { get; } = new([(0.0, 1.0), (1.0, 0.0)]);

    /// <inheritdoc/>
    public double Least => Corners[0].U1;

    /// <inheritdoc/>
    public double Most => Corners[^1].U1;

    /// <inheritdoc/>
    public double At(double u1)
    {
        var piece = Piece(u1);
        return Corners[piece].U2 + ((u1 - Corners[piece].U1) * Slope(piece));
    }

    /// <inheritdoc/>
    public double SlopeAt(double u1) => Slope(Piece(u1));

    private double Slope(int piece) =>
        (Corners[piece + 1].U2 - Corners[piece].U2) / (Corners[piece + 1].U1 - Corners[piece].U1);

    private int Piece(double u1)
    {
        var piece = 0;
        while (piece < Corners.Length - 2 && u1 >= Corners[piece + 1].U1) piece++;
        return piece;
    }
}

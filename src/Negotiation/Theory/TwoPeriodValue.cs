namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// What a proposer can claim today as a function of what it could claim when it next proposes: a share of the pie,
/// affine in the later share and bounded by the outside options.
/// </summary>
/// <remarks>
/// Such functions are closed under composition, so a game of 2k periods is solved by composing the value of k
/// periods with itself. The weight of the later share is kept as its complement, since impatience is lost to
/// rounding when it is written as one minus a discount factor near 1.
/// </remarks>
/// <param name="Constant">The claim when the later share is worth nothing.</param>
/// <param name="Lost">One minus the weight of the later share.</param>
/// <param name="Least">The claim is at least this.</param>
/// <param name="Most">The claim is at most this.</param>
internal readonly record struct TwoPeriodValue(double Constant, double Lost, double Least, double Most)
{
    /// <summary>The claim today when <paramref name="later"/> can be claimed later.</summary>
    public double Of(double later) => Math.Min(Most, Math.Max(Least, Constant + ((1.0 - Lost) * later)));

    /// <summary>The value of twice as many periods: this value applied to itself.</summary>
    public TwoPeriodValue Doubled => new(
        Constant * (2.0 - Lost),
        Lost * (2.0 - Lost),
        Of(Least),
        Of(Most));
}

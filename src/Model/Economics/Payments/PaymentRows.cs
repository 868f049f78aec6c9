namespace NegotiationSim.Model.Economics.Payments;

/// <summary>What payments cost for one commodity in one month, between the economies whose banks are cut off and everybody.</summary>
/// <param name="costly">Those economies, ascending.</param>
/// <param name="positions">Position of each economy among them, or -1.</param>
/// <param name="friction">Their rows, ad valorem.</param>
internal sealed class PaymentRows(int[] costly, int[] positions, double[] friction)
{
    private readonly int n = positions.Length;

    /// <summary>Economies that trading with costs something, ascending.</summary>
    public ReadOnlySpan<int> Costly => costly;

    /// <summary>
    /// What payments between an economy and a partner cost, ad valorem, 0 unless the first is costly; the partner's banks earn it.
    /// </summary>
    public double Of(int economy, int partner) => positions[economy] is >= 0 and var row ? friction[row * n + partner] : 0;
}

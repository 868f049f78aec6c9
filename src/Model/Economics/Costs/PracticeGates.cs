using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Costs;

/// <summary>
/// The open share of every pair of one commodity in practice, moved on by a month. Few pairs are not fully open; only they are touched.
/// </summary>
internal sealed class PracticeGates(int economies, GateParameters parameters)
{
    private readonly PairSet pairs = new(economies);
    private readonly PairBuffer kept = new();
    private readonly double[] law = new double[economies * economies];
    private readonly double[] practice = new double[economies * economies];
    private int[] written = [];

    /// <summary>a of the commodity last moved, n * n.</summary>
    public double[] Open { get; } = [.. Enumerable.Repeat(1.0, economies * economies)];

    /// <summary>The pairs that are not fully open, ascending.</summary>
    public ReadOnlySpan<int> Closed => kept.Cells;

    /// <summary>Moves the gates of a commodity.</summary>
    /// <param name="before">a a month ago; 1 where not listed.</param>
    /// <param name="costs">Says what is legally open.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <returns>a now; 1 where not listed.</returns>
    public PairValues Move(PairValues before, PairCosts costs, int commodity)
    {
        foreach (var cell in written) Open[cell] = 1;
        kept.Clear();
        costs.MarkClosed(commodity, pairs);
        pairs.Mark(before.Cells.AsSpan());
        var cells = pairs.Collect();
        var at = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            law[c] = costs.Legal(commodity, cells[c]);
            var known = at < before.Cells.Length && before.Cells[at] == cells[c];
            practice[c] = known ? before.Values[at++] : 1;
        }

        GateDynamics.Step(practice.AsSpan(0, cells.Length), law, parameters);
        for (var c = 0; c < cells.Length; c++)
        {
            if (practice[c] == 1) continue;
            Open[cells[c]] = practice[c];
            kept.Add(cells[c], practice[c]);
        }

        var now = kept.Freeze();
        written = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(now.Cells)!;
        return now;
    }
}

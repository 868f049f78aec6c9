using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Gates;

/// <summary>
/// The open share of every pair of one commodity in practice, moved on. Few pairs are not fully open; only they are touched. Scratch memory
/// only: what comes out is a function of what goes in.
/// </summary>
/// <param name="economies">Number of economies that trade.</param>
internal sealed class PracticeGates(int economies)
{
    private readonly PairSet pairs = new(economies);
    private readonly PairBuffer kept = new();
    private readonly double[] legal = new double[economies * economies];
    private readonly double[] practice = new double[economies * economies];

    /// <summary>Moves the gates of a commodity by one step.</summary>
    /// <param name="before">a before; 1 where not listed.</param>
    /// <param name="law">Says what is legally open.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="speeds">How fast practice follows in the step.</param>
    /// <returns>a now; 1 where not listed.</returns>
    public PairValues Move(PairValues before, PairLaw law, int commodity, GateParameters speeds)
    {
        kept.Clear();
        law.MarkClosed(commodity, pairs);
        pairs.Mark(before.Cells.AsSpan());
        var cells = pairs.Collect();
        var at = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            legal[c] = law.Of(commodity, cells[c]);
            var known = at < before.Cells.Length && before.Cells[at] == cells[c];
            practice[c] = known ? before.Values[at++] : 1;
        }

        GateDynamics.Step(practice.AsSpan(0, cells.Length), legal, speeds);
        for (var c = 0; c < cells.Length; c++)
            if (practice[c] != 1) kept.Add(cells[c], practice[c]);
        return kept.Freeze();
    }
}

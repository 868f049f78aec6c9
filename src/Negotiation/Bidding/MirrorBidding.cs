using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// Concedes as much of its own utility range as the other side's last offer grants it (tit for tat), after a first
/// round without concession and two rounds with the smallest concession its own ranking knows.
/// </summary>
/// <remarks>It looks at all outcomes, not only the rational ones, and may so agree below its reservation value.</remarks>
public sealed record MirrorBidding : IBidding
{
    // Rounds 1 and 2 open with the smallest concession; from round 3 on the party mirrors.
    private const int FirstMirroringStep = 3;

    /// <summary>The share of the range above the floor that <paramref name="outcome"/> grants; 1 where there is no range.</summary>
    public static double Granted(int outcome, UtilityTable table) => table.Maximum - table.Floor < 1e-5
        ? 1.0
        : (table[outcome] - table.Floor) / (table.Maximum - table.Floor);

    /// <summary>The concession due in answer to <paramref name="offer"/>, 0 to 1. Moves the memory's cursor in rounds 1 and 2.</summary>
    /// <param name="offer">The other side's last offer, or -1 for none.</param>
    /// <param name="turn">The round and the party's own utilities.</param>
    /// <param name="memory">The party's memory.</param>
    public static double Concession(int offer, in PartyView turn, PartyMemory memory)
    {
        if (turn.Step == 0) return 0.0;
        double concession;
        if (turn.Step < FirstMirroringStep)
        {
            var first = Below(turn.Table, memory);
            var second = Below(turn.Table, memory);
            concession = (first - second + 1e-12) / (turn.Table.Maximum - turn.Table.Minimum);
        }
        else
        {
            concession = offer == PartyMemory.None ? 0.0 : Math.Max(0.0, Granted(offer, turn.Table));
        }
        return concession is >= -1e-6 and <= 1.0000001 ? concession : 0.0;
    }

    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory)
    {
        var table = turn.Table;
        var demand = 1.0 - Concession(memory.LastReceived, turn, memory);
        return table.WorstFrom((demand * (table.Maximum - table.Minimum)) + table.Minimum, 0);
    }

    private static double Below(UtilityTable table, PartyMemory memory)
    {
        var k = memory.Cursor++;
        return k < table.Count ? table.UtilityAt(table.Count - 1 - k) : table.Reservation;
    }
}

using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>Politics at the end of a month.</summary>
/// <param name="Dyads">Pairs that matter to the scenario, ascending by <see cref="DyadState.From"/> and then
/// <see cref="DyadState.To"/>.</param>
/// <param name="Wars">Wars, in the order they began.</param>
/// <param name="Conflicts">Who demands what of whom, in the order of deciders and then targets.</param>
/// <param name="Fatigue">F of each economy, u.</param>
/// <param name="Losses">What measures in force cost an economy, its own and those of others, u, by economy; worked out when measures
/// change.</param>
/// <param name="Agenda">Whether an actor has more to decide than one month allows, by actor.</param>
/// <param name="Projects">Aid and accessions, in the order they began.</param>
/// <param name="CommonShock">What cooperation on a common shock would bring each, u; fades.</param>
/// <param name="Stances">How each economy takes others' secondary sanctions.</param>
/// <param name="Waivers">Waivers that lapse unless renewed, in the order they were given.</param>
/// <param name="Adoptions">Measures decided and not in force yet, in the order they were decided.</param>
public sealed record PoliticsState(
    ImmutableArray<DyadState> Dyads,
    ImmutableArray<WarState> Wars,
    ImmutableArray<ConflictState> Conflicts,
    ImmutableArray<double> Fatigue,
    ImmutableArray<double> Losses,
    ImmutableArray<bool> Agenda,
    ImmutableArray<ProjectState> Projects,
    double CommonShock,
    ImmutableArray<Stance> Stances,
    ImmutableArray<Waiver> Waivers,
    ImmutableArray<Adoption> Adoptions)
{
    /// <summary>Position of the first carve-out of a measure whose waiver has run out by <paramref name="month"/>, or -1.</summary>
    public int DueWaiver(int measure, int month)
    {
        foreach (var waiver in Waivers)
            if (waiver.Measure == measure && waiver.Until <= month) return waiver.CarveOut;
        return -1;
    }

    /// <summary>Position of the pair, or -1 where the scenario has no politics between them.</summary>
    public int Dyad(int from, int to)
    {
        var (low, high) = (0, Dyads.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Dyads[middle].From != from ? Dyads[middle].From.CompareTo(from) : Dyads[middle].To.CompareTo(to);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>How fiercely <paramref name="economy"/> wages a war it began: 1 fighting, 0.5 talks under way, 0 peace.</summary>
    public double Aggression(int economy)
    {
        var most = 0.0;
        foreach (var war in Wars)
            if (war.Aggressor == economy) most = Math.Max(most, war.Intensity);
        return most;
    }

    /// <summary>State of war between two economies.</summary>
    public double WarBetween(int a, int b)
    {
        var most = 0.0;
        foreach (var war in Wars)
            if ((war.Aggressor == a && war.Defender == b) || (war.Aggressor == b && war.Defender == a)) most =
                Math.Max(most, war.Intensity);
        return most;
    }

    /// <summary>Position of the conflict of a decider with a target, or -1.</summary>
    public int Conflict(int decider, int target)
    {
        for (var c = 0; c < Conflicts.Length; c++)
            if (Conflicts[c].Decider == decider && Conflicts[c].Target == target) return c;
        return -1;
    }
}

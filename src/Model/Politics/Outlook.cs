using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What acts change over the horizon, from the world without them to the world with them: markets, ties, wars.</summary>
internal sealed class Outlook
{
    /// <summary>Prepares an outlook; who makes it fills in the markets.</summary>
    public Outlook(ImmutableArray<Act> acts, bool done, WorldState without, WorldState with)
    {
        (Acts, Done, Without, With) = (acts, done, without, with);
        var n = without.Economies.Length;
        (Welfare, Producers, ImportCost) = (new double[n], new double[n], new double[n]);
    }

    /// <summary>The acts.</summary>
    public ImmutableArray<Act> Acts { get; }

    /// <summary>Whether they are done already, so that <see cref="Without"/> is the world with them undone.</summary>
    public bool Done { get; }

    /// <summary>The world without them.</summary>
    public WorldState Without { get; }

    /// <summary>The world with them.</summary>
    public WorldState With { get; }

    /// <summary>Welfare by economy, annual rate, million US dollars.</summary>
    public double[] Welfare { get; }

    /// <summary>Producers' surplus in it.</summary>
    public double[] Producers { get; }

    /// <summary>Users' loss in it.</summary>
    public double[] ImportCost { get; }

    /// <summary>Ties without them; null where politics are not followed or nothing changes.</summary>
    public TiesPath? TiesWithout { get; init; }

    /// <summary>Ties with them.</summary>
    public TiesPath? TiesWith { get; init; }

    /// <summary>The books without them; null where no credit is followed.</summary>
    public CreditPath? CreditWithout { get; init; }

    /// <summary>The books with them.</summary>
    public CreditPath? CreditWith { get; init; }

    /// <summary>Adds what a projection found, once or taken away.</summary>
    public void Add(IProjection projection, int sign)
    {
        for (var e = 0; e < Welfare.Length; e++)
        {
            Welfare[e] += sign * projection.Welfare[e];
            Producers[e] += sign * projection.Producers[e];
            ImportCost[e] += sign * projection.ImportCost[e];
        }
    }
}

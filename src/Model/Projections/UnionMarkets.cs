using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Projections;

/// <summary>
/// Adds up what of an exporter's sales to a customs union is stopped: within it goods and prices are one, so its users bear it together.
/// </summary>
internal sealed class UnionMarkets
{
    private readonly ImmutableArray<ImmutableArray<int>> members;
    private readonly int[] unionOf;
    private readonly double[] spent;
    private readonly (double Was, double Will)[] stopped;
    private readonly List<int> touched = [];
    private readonly int commodities;
    private readonly bool[] whole;

    public UnionMarkets(World world, ArmingtonMarket[] bases)
    {
        commodities = bases.Length;
        members = [.. world.Blocs.Where(b => b.CustomsUnion).Select(b => b.Members)];
        unionOf = new int[world.EconomyCount];
        Array.Fill(unionOf, -1);
        for (var u = 0; u < members.Length; u++)
            foreach (var member in members[u]) unionOf[member] = u;
        whole = new bool[members.Length];
        spent = new double[members.Length * commodities];
        stopped = new (double Was, double Will)[spent.Length];
        for (var u = 0; u < members.Length; u++)
            for (var k = 0; k < commodities; k++)
                foreach (var member in members[u]) spent[(u * commodities) + k] += bases[k].Expenditure[member];
    }

    /// <summary>Counts from now on unions all of whose members are among these: who acts alone is supplied by the others anyway.</summary>
    public void Open(ImmutableArray<int> senders)
    {
        for (var u = 0; u < whole.Length; u++) whole[u] = members[u].All(senders.Contains);
    }

    /// <summary>Members of a union.</summary>
    public ImmutableArray<int> Members(int union) => members[union];

    /// <summary>
    /// Takes a member's purchases that are and would be stopped, million US dollars a year; false where it is in none that counts.
    /// </summary>
    public bool Add(int importer, int commodity, double was, double will)
    {
        if (unionOf[importer] < 0 || !whole[unionOf[importer]]) return false;
        var at = (unionOf[importer] * commodities) + commodity;
        if (!touched.Contains(at)) touched.Add(at);
        stopped[at] = (stopped[at].Was + was, stopped[at].Will + will);
        return true;
    }

    /// <summary>Shares of what the unions spend that are and would be stopped, by union and commodity; begins anew.</summary>
    public List<(int Union, int Commodity, double Was, double Will)> Take()
    {
        List<(int Union, int Commodity, double Was, double Will)> all = [.. touched.Select(at => (at / commodities, at % commodities,
            spent[at] > 0 ? stopped[at].Was / spent[at] : 0, spent[at] > 0 ? stopped[at].Will / spent[at] : 0))];
        foreach (var at in touched) stopped[at] = default;
        touched.Clear();
        return all;
    }
}

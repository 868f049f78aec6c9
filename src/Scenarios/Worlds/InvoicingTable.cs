using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>
/// <c>currencies.csv</c>: through whose banks a currency clears; <c>invoicing.csv</c>: shares of currencies in an economy's trade,
/// with one partner or, where the partner is <c>*</c>, with everybody else. A world may lack both.
/// </summary>
public static class InvoicingTable
{
    /// <summary>What stands for every partner, or for every economy that has no row of its own.</summary>
    public const string All = "*";

    /// <summary>Reads the shares. A pair has its own rows, or else the mean of what its two economies have with everybody.</summary>
    /// <exception cref="Input.InputException">A file is wrong, or shares of one pair add up to more than 1.</exception>
    public static Invoicing Read(string folder, WorldIndex index, NameIndex sources)
    {
        var file = Path.Combine(folder, "invoicing.csv");
        if (!File.Exists(file)) return Invoicing.None;
        var issuers = Issuers(folder, index, sources);
        var currencies = new NameIndex("currency", [.. issuers.Keys]);
        var (n, count) = (index.N, issuers.Count);
        var pairs = new Dictionary<(int A, int B), double[]>();
        SourcedTable.Each(file, ["economy", "partner", "currency", "share"], sources, (row, _) =>
        {
            var a = row.Text(0) == All ? n : row.Position(0, index.Economies);
            var b = row.Text(1) == All ? n : row.Position(1, index.Economies);
            var currency = row.Position(2, currencies);
            var share = row.Number(3, 0, 1);
            if (a < 0 || b < 0 || currency < 0) return;
            var key = a < b ? (a, b) : (b, a);
            if (!pairs.TryGetValue(key, out var shares)) pairs[key] = shares = new double[count];
            shares[currency] += share;
            if (shares.Sum() > 1 + 1e-9) row.Problem(3, FormattableString.Invariant(
                $"The shares of this pair add up to {shares.Sum():0.###}; they must not add up to more than 1."));
        });
        var rest = pairs.GetValueOrDefault((n, n)) ?? new double[count];
        double[] Of(int a) => pairs.GetValueOrDefault((a, n)) ?? rest;
        var tables = Enumerable.Range(0, count).Select(_ => new double[n * n]).ToArray();
        for (var a = 0; a < n; a++)
            for (var b = a; b < n; b++)
            {
                var own = a == b ? null : pairs.GetValueOrDefault((a, b));
                for (var c = 0; c < count; c++)
                    tables[c][a * n + b] = tables[c][b * n + a] = own is not null ? own[c] : (Of(a)[c] + Of(b)[c]) / 2;
            }

        return new Invoicing([.. issuers.Keys], [.. issuers.Values.Select(i => i.Order().ToImmutableArray())],
            [.. tables.Select(t => ImmutableArray.Create(t))]);
    }

    private static SortedDictionary<string, SortedSet<int>> Issuers(string folder, WorldIndex index, NameIndex sources)
    {
        var issuers = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        SourcedTable.Each(Path.Combine(folder, "currencies.csv"), ["currency", "issuer"], sources, (row, _) =>
        {
            var currency = row.Required(0);
            var issuer = row.Position(1, index.Economies);
            if (!issuers.TryGetValue(currency, out var known)) issuers[currency] = known = [];
            if (issuer >= 0) known.Add(issuer);
        });
        return issuers;
    }
}

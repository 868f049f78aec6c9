using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Analytics;

/// <summary>
/// Utilities with dust on them: a coarse grid, and on it multiples of 0.4e-12 that may link into chains or just not.
/// The oracle is the definition itself, by scans over all pairs: two utilities tie where a chain of utilities links them,
/// no link longer than 1e-12 of the larger, in size, of the best utility and the least one that the party would agree to.
/// </summary>
public class DustProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(2027, 5);

    [Fact]
    public void The_frontier_is_what_the_definition_says_for_any_number_of_parties() => Check(tables =>
    {
        var plain = new Plain(tables);
        Assert.Equal(plain.Frontier, BargainingSet.Of(tables).Pareto);
    });

    [Fact]
    public void Outcomes_that_tie_with_the_reservation_value_are_rational() => Check(tables =>
        Assert.Equal(new Plain(tables).Rational, BargainingSet.Of(tables).Rational));

    [Fact]
    public void Nothing_is_left_on_the_table_exactly_at_frontier_outcomes() => Check(tables =>
    {
        var set = BargainingSet.Of(tables);
        foreach (var outcome in set.Rational)
        {
            var left = AgreementReview.LeftOnTheTable(set, [.. tables.Select(table => table[outcome])]);
            Assert.Equal(set.Pareto.Contains(outcome), left.All(gain => gain == 0.0));
            Assert.All(left, gain => Assert.True(gain is 0.0 or > 1e-13, "A gain of " + gain + " is dust."));
        }
    });

    [Fact]
    public void The_order_of_the_parties_does_not_move_the_frontier() => Check(tables =>
        Assert.Equal(BargainingSet.Of(tables).Pareto.ToArray(), BargainingSet.Of([.. tables.Reverse()]).Pareto.ToArray()));

    private static void Check(Action<ImmutableArray<UtilityTable>> holds) => Prop.ForAll(Arb.From(Tables()), holds).Check(Fixed);

    private static Gen<ImmutableArray<UtilityTable>> Tables() =>
        from parties in Gen.Choose(1, 6)
        from count in Gen.Choose(1, 60)
        from steps in Gen.Choose(1, 6)
        from tables in Table(count, steps).ArrayOf(parties)
        select ImmutableArray.Create(tables);

    private static Gen<UtilityTable> Table(int count, int steps) =>
        from grid in Gen.Choose(0, steps).ArrayOf(count)
        from dust in Gen.Choose(-4, 4).ArrayOf(count)
        from clean in Gen.Choose(0, 1)
        from floor in Gen.Choose(-1, steps)
        from grain in Gen.Choose(-4, 4)
        let utilities = grid.Zip(dust, (step, grains) => (step / (double)steps) + (clean * grains * 0.4e-12)).ToArray()
        select new UtilityTable(utilities, Math.Min(utilities.Max(), (floor / (2.0 * steps)) + (clean * grain * 0.4e-12)));

    /// <summary>The definition, by scans.</summary>
    private sealed class Plain
    {
        private readonly UtilityTable[] tables;

        public Plain(IEnumerable<UtilityTable> tables)
        {
            this.tables = [.. tables];
            var all = Enumerable.Range(0, this.tables[0].Count).ToArray();
            Rational = [.. all.Where(o => this.tables.All(
                table => Chain(table, table[o]).Any(u => u >= table.Reservation - Longest(table))))];
            Frontier = [.. Rational.Where(o => !Rational.Any(other => Dominates(other, o)))];
        }

        public int[] Rational { get; }

        public int[] Frontier { get; }

        private bool Dominates(int a, int b) =>
            tables.All(table => table[a] >= table[b] || Chain(table, table[b]).Contains(table[a])) &&
            tables.Any(table => table[a] > table[b] && !Chain(table, table[b]).Contains(table[a]));

        private static double Longest(UtilityTable table) =>
            1e-12 * Math.Max(Math.Abs(table.Utilities.ToArray().Max()),
                Math.Abs(Math.Max(table.Utilities.ToArray().Min(), table.Reservation)));

        private readonly Dictionary<(UtilityTable, double), HashSet<double>> chains = [];

        private HashSet<double> Chain(UtilityTable table, double from)
        {
            if (chains.TryGetValue((table, from), out var known)) return known;
            var found = new HashSet<double> { from };
            var utilities = table.Utilities.ToArray();
            while (utilities.FirstOrDefault(u => !found.Contains(u) && found.Any(f => Math.Abs(f - u) <= Longest(table)), double.NaN)
                is var next && !double.IsNaN(next)) found.Add(next);
            return chains[(table, from)] = found;
        }
    }
}

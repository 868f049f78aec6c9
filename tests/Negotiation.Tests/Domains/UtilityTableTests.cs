using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Domains;

public class UtilityTableTests
{
    [Fact]
    public void UtilityTable_sorts_ascending_and_keeps_ties_in_number_order()
    {
        var table = new UtilityTable([0.5, 0.25, 0.5, 1.0, 0.25], 0.3);
        Assert.Equal([1, 4, 0, 2, 3], Enumerable.Range(0, 5).Select(table.OutcomeAt));
        Assert.Equal(2, table.FirstRational);
        Assert.Equal([3, 2, 0, -1], Enumerable.Range(0, 4).Select(table.RationalFromTop));
        Assert.Equal(0.3, table.Floor);
    }

    [Fact]
    public void WorstFrom_agrees_with_a_scan_of_the_whole_window()
    {
        // Steps finer than the slack of 1e-6, so that the nearest can lie on either side; many ties.
        var cases =
            from steps in Gen.Choose(0, 12).NonEmptyListOf()
            from asked in Gen.Choose(-2, 30)
            from reserved in Gen.Choose(0, 3)
            select (Utilities: steps.Select(k => k * 4e-7).ToArray(), Asked: asked * 2e-7 * 0.97, Reserved: reserved * 4e-7);
        Prop.ForAll(Arb.From(cases.Where(drawn => drawn.Utilities.Max() >= drawn.Reserved)), drawn =>
        {
            var table = new UtilityTable(drawn.Utilities, drawn.Reserved);
            foreach (var from in new[] { 0, table.FirstRational }) Assert.Equal(
                Scan(table, drawn.Asked, from), table.WorstFrom(drawn.Asked, from));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(3, 9));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void UtilityTable_refuses_what_is_not_a_number(double wrong)
    {
        Assert.Throws<ArgumentException>(() => new UtilityTable([0.0, wrong], 0.0));
        Assert.Throws<ArgumentException>(() => new UtilityTable([0.0, 1.0], wrong));
    }

    [Fact]
    public void UtilityTable_refuses_a_reservation_value_no_outcome_reaches() =>
        Assert.Throws<ArgumentException>(() => new UtilityTable([0.0, 1.0], 1.5));

    [Theory]
    [InlineData(DiscountKind.None, 0.5)]
    [InlineData(DiscountKind.RelativeTime, 0.5 * 0.25)]
    [InlineData(DiscountKind.PerRound, 0.5 * 0.0625 * 0.0625)]
    public void Discount_runs_over_what_its_kind_says(DiscountKind kind, double expected) =>
        Assert.Equal(expected, new Discount(kind, 0.0625).Apply(0.5, step: 3, time: 0.5), 1e-15);

    // The definition, word for word: first at or above, else a strictly nearer one in the window, the earliest of equals.
    private static int Scan(UtilityTable table, double asked, int from)
    {
        var best = from;
        while (best < table.Count - 1 && table.UtilityAt(best) < asked) best++;
        var distance = Math.Abs(table.UtilityAt(best) - asked);
        for (var position = from; position < table.Count; position++)
        {
            if (table.UtilityAt(position) < asked - 1e-6 || !(Math.Abs(table.UtilityAt(position) - asked) < distance)) continue;
            best = position;
            distance = Math.Abs(table.UtilityAt(position) - asked);
        }
        return table.OutcomeAt(best);
    }
}

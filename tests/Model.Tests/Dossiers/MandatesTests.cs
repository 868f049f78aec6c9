using NegotiationSim.Model.Dossiers;

namespace NegotiationSim.Model.Tests.Dossiers;

public class MandatesTests
{
    [Fact]
    public void A_mandate_is_additive_in_the_worth_of_levels()
    {
        // Σ range = 2 + 6 = 8, Σ min = -1: u = (V_1 + V_2 + 1) / 8, worked by hand.
        var mandate = Mandates.Additive("linear", [[1, -1], [0, 2, 6]], 1)!;
        Assert.Equal([2 / 8.0, 4 / 8.0, 1, 0, 2 / 8.0, 6 / 8.0], mandate.Utilities.ToArray());
        Assert.Equal(2 / 8.0, mandate.Reservation);
    }

    [Fact]
    public void Who_gains_by_no_deal_gives_none() => Assert.Null(Mandates.Additive("linear", [[1, -1], [0, 2]], 3.5));

    [Fact]
    public void Who_gains_nothing_gives_none() => Assert.Null(Mandates.Additive("linear", [[0, 0]], 0));

    [Fact]
    public void Who_does_not_care_which_takes_any_that_is_worth_more_than_no_deal()
    {
        var mandate = Mandates.Additive("linear", [[1, 1]], 0)!;
        Assert.All(mandate.Utilities, u => Assert.True(u > mandate.Reservation));
    }
}

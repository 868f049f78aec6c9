using NegotiationSim.Results.Decided;

namespace NegotiationSim.Results.Tests.Decided;

public class DossierFiguresTests
{
    [Fact]
    public void Chances_are_shares_of_replicates_and_months_count_from_the_opening()
    {
        var figures = new DossierFigures("deal", "A deal", 8, [5, 7, 9, 30], 3, 2, 1);
        Assert.Equal((0.5, 0.25, 0.125, 5.0), (figures.Deal, figures.Ratification, figures.Snapback, figures.Months));
        Assert.Null((figures with { Agreed = [] }).Months);
    }
}

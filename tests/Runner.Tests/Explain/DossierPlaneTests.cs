using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Explain;

namespace NegotiationSim.Runner.Tests.Explain;

public class DossierPlaneTests
{
    // Two issues of two levels: the first is worth 3 to A and 1 to B, the second 1 to A and 3 to B, each given by the other.
    private static readonly StoredDecision[] Mandates =
    [
        Mandate("A", ("x=no", 0), ("x=yes", 3), ("y=no", 1), ("y=yes", 0)),
        Mandate("B", ("x=no", 1), ("x=yes", 0), ("y=no", 0), ("y=yes", 3)),
    ];

    [Fact]
    public void The_path_is_drawn_with_the_frontier_the_floors_and_the_agreement()
    {
        // Utilities by hand: both range over 4; (yes, yes) gives A 3/4 and B 3/4, which is Nash's and Kalai-Smorodinsky's point.
        var lines = DossierPlane.Draw("deal", [Offer(0, "A", "offer", 1, 0), Offer(0, "B", "refuse", 1, 0), Offer(0, "B", "offer", 0, 1),
            Offer(5, "A", "offer", 0.75, 0.75), Offer(5, "B", "accept", 0.75, 0.75)], Mandates);
        Assert.Equal("utility of B", lines[0]);
        Assert.All(lines, line => Assert.True(line.Length < 80));

        // Row 1 is u = 1 of B, row 21 u = 0; column 8 is u = 0 of A, column 68 u = 1.
        Assert.Equal('a', lines[1][8]);
        Assert.Equal('0', lines[21][68]);
        Assert.Equal('@', lines[1 + 5][8 + 45]);
        Assert.Contains(lines, line => line.Contains("Kalai-Smorodinsky", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_recorded_mandates_the_path_is_drawn_alone()
    {
        var lines = DossierPlane.Draw("deal", [Offer(0, "A", "offer", 1, 0), Offer(0, "B", "offer", 0.25, 1)], []);
        Assert.Equal('a', lines[1][8 + 15]);
        Assert.DoesNotContain(lines, line => line.Contains("Nash", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_parties_or_no_offers_are_not_drawn()
    {
        Assert.Empty(DossierPlane.Draw("deal", [], Mandates));
        Assert.Empty(DossierPlane.Draw("deal", [new StoredOffer(0, "deal", 0, "A", "offer", [], [1, 0, 0], "")], Mandates));
        Assert.Empty(DossierPlane.Draw("deal", [new StoredOffer(0, "other", 0, "A", "offer", [], [1, 0], "")], Mandates));
        Assert.Empty(DossierPlane.Draw("deal", [new StoredOffer(0, "deal", 0, "A", "consent-offer", [], [1, 0], "")], Mandates));
    }

    private static StoredOffer Offer(int step, string actor, string kind, double a, double b) =>
        new(0, "deal", step, actor, kind, [], [a, b], "");

    private static StoredDecision Mandate(string actor, params (string Option, double Score)[] levels) => new(
        0, actor, "negotiate", "deal", [], new Reasons(
            [.. levels.Select(l => new WeighedOption(l.Option, l.Score, ImmutableArray<Term>.Empty)), new WeighedOption("no-deal", 0, [])],
            0, ""));
}

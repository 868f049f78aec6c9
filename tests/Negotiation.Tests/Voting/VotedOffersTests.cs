using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Tests.Support;
using NegotiationSim.Negotiation.Voting;

namespace NegotiationSim.Negotiation.Tests.Voting;

public class VotedOffersTests
{
    [Fact]
    public void VotingRule_needs_both_states_and_people_for_a_qualified_majority()
    {
        var rule = VotingRule.Qualified([10.0, 10.0, 80.0]);
        Assert.False(rule.Passes([true, true, false]));
        Assert.False(rule.Passes([false, false, true]));
        Assert.True(rule.Passes([true, false, true]));
    }

    [Fact]
    public void VotingRule_counts_55_percent_of_27_states_as_15()
    {
        var rule = VotingRule.Qualified([.. Enumerable.Repeat(1.0, 27)]);
        // 65 % of the people is the stricter test among equals: 18 of 27.
        Assert.False(rule.Passes([.. Enumerable.Range(0, 27).Select(i => i < 17)]));
        Assert.True(rule.Passes([.. Enumerable.Range(0, 27).Select(i => i < 18)]));
        Assert.True(new VotingRule([rule.Majorities[0]], []).Passes([.. Enumerable.Range(0, 27).Select(i => i < 15)]));
        Assert.False(new VotingRule([rule.Majorities[0]], []).Passes([.. Enumerable.Range(0, 27).Select(i => i < 14)]));
    }

    [Fact]
    public void VotingRule_lets_a_veto_player_block_any_majority()
    {
        var rule = VotingRule.Simple(3) with { Vetoes = [2] };
        Assert.False(rule.Passes([true, true, false]));
        Assert.True(rule.Passes([true, false, true]));
    }

    [Fact]
    public void VotedOffers_adopts_by_majority_over_the_vote_of_the_minority()
    {
        var domain = TestDomain.Named("own-bloc-3party");
        var result = Talks(domain, VotingRule.Simple(3), null).Run();
        Assert.NotNull(result.Agreement);

        var votes = new Ballots();
        Talks(domain, VotingRule.Simple(3), votes).Run();
        Assert.Contains(votes.Last, vote => !vote);
        Assert.Equal(1, votes.Last.Count(vote => vote));
    }

    [Fact]
    public void VotedOffers_adopts_no_later_under_a_majority_than_under_unanimity()
    {
        var domain = TestDomain.Named("own-bloc-3party");
        Assert.True(Talks(domain, VotingRule.Simple(3), null).Run().Step <= Talks(domain, VotingRule.Unanimity(3), null).Run().Step);
    }

    [Fact]
    public void VotedOffers_goes_on_from_a_captured_state()
    {
        var domain = TestDomain.Named("own-bloc-3party");
        var expected = Talks(domain, VotingRule.Unanimity(3), null).Run();
        var talks = Talks(domain, VotingRule.Unanimity(3), null);
        while (!talks.IsOver)
        {
            talks.PlayRound();
            var state = talks.Capture();
            talks = Talks(domain, VotingRule.Unanimity(3), null);
            talks.Restore(state);
        }
        Assert.Equal(expected.Agreement, talks.Result.Agreement);
        Assert.Equal(expected.Step, talks.Result.Step);
    }

    private static VotedOffers Talks(TestDomain domain, VotingRule rule, IOfferObserver? observer) =>
        new(domain.Domain, domain.Parties(["boulware", "linear", "conceder"]), rule, Deadline.Known(60), observer);

    private sealed class Ballots : IOfferObserver
    {
        public List<bool> Last { get; } = [];

        public void Proposed(int step, int party, int outcome) => Last.Clear();

        public void Answered(int step, int party, int outcome, bool accepted) => Last.Add(accepted);
    }
}

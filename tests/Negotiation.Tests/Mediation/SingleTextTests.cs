using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Mediation;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Mediation;

public class SingleTextTests
{
    [Fact]
    public void SingleText_makes_nobody_worse_off_than_the_draft_and_stops_where_no_change_of_two_issues_helps()
    {
        var cases = RandomDomains.With().SelectMany(domain =>
            Gen.Choose(0, domain.Domain.OutcomeCount - 1).Select(draft => (domain, draft)));
        Prop.ForAll(Arb.From(cases), drawn =>
        {
            var mediation = new SingleText(drawn.domain.Domain, drawn.domain.Tables, drawn.draft, 100_000);
            var result = mediation.Run();
            var text = mediation.State.Text;
            Assert.All(drawn.domain.Tables, table => Assert.True(table[text] >= table[drawn.draft]));
            Assert.Equal(drawn.domain.Tables.All(table => table[text] >= table.Reservation), result.Agreement == text);
            Assert.DoesNotContain(Neighbours(drawn.domain, text), other =>
                drawn.domain.Tables.All(table => table[other] >= table[text])
                    && drawn.domain.Tables.Any(table => table[other] > table[text]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(8, 21));
    }

    [Fact]
    public void SingleText_hears_a_veto_where_a_change_would_cross_the_reservation_value()
    {
        var domain = TestDomain.Named("own-logroll");
        var mediation = new SingleText(domain.Domain, domain.Tables, draft: 0, rounds: 10);
        Assert.Equal(Judgement.Better, mediation.Ask(0, 63));
        Assert.Equal(Judgement.Veto, mediation.Ask(1, 63));
        Assert.Equal(Judgement.Worse, mediation.Ask(1, 1));
        Assert.Equal(Judgement.Same, mediation.Ask(1, 0));
    }

    [Fact]
    public void SingleText_goes_on_from_a_captured_state()
    {
        var domain = TestDomain.Named("own-sanctions-relief");
        var whole = new SingleText(domain.Domain, domain.Tables, 3000, 5000);
        whole.Run();
        var first = new SingleText(domain.Domain, domain.Tables, 3000, 5000);
        for (var i = 0; i < 200; i++) first.PlayRound();
        var second = new SingleText(domain.Domain, domain.Tables, 3000, 5000) { State = first.State };
        second.Run();
        Assert.Equal(whole.State, second.State);
        Assert.NotEqual(3000, whole.State.Text);
    }

    private static IEnumerable<int> Neighbours(TestDomain domain, int text) =>
        Enumerable.Range(0, domain.Domain.OutcomeCount).Where(other =>
            Enumerable.Range(0, domain.Domain.Issues.Length).Count(
                i => domain.Domain.ValueIndex(other, i) != domain.Domain.ValueIndex(text, i)) is 1 or 2);
}

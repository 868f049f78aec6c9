using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Tests.Dossiers;

public class DossierStateTests
{
    private static readonly Dictionary<string, Func<DossierState, DossierState>> Moves = new()
    {
        ["probe"] = s => s.Probe(1),
        ["mandate"] = s => s.AskMandates(1),
        ["empower"] = s => s.Empower(new VotedMandate(0, [1], [])),
        ["bargain"] = s => s.Bargain(1),
        ["after"] = s => s.After(null, null),
        ["leak"] = s => s.Leak(),
        ["condition"] = s => s.Condition(1, 4, [2]),
        ["child"] = s => s.Child(0, Consent.Open(2, 0).Refuse()),
        ["unravel"] = s => (s with { Consents = [Consent.Open(2, 0).Refuse()] }).Unravel(1),
        ["agree"] = s => (s with { Consents = [Consent.Open(2, 0).Give(1)] }).Agree(1),
        ["revoke"] = s => s.Revoke(0),
        ["initial"] = s => s.Initial(1, 4),
        ["submit"] = s => s.Submit(1),
        ["ratify"] = s => s.Ratify(1, 12),
        ["reject"] = s => s.Reject(1),
        ["advance"] = s => s.Advance(1),
        ["dispute"] = s => s.Dispute(1, 0),
        ["settle"] = s => s.Settle(1),
        ["snap"] = s => s.SnapBack(1),
        ["renew"] = s => s.Renew(1, 12),
        ["expire"] = s => s.Expire(1),
        ["fail"] = s => s.Fail(1),
    };

    /// <summary>The whole protocol, typed in from its description: every move not listed is refused.</summary>
    [Theory]
    [InlineData(DossierStage.Unopened, "probe mandate")]
    [InlineData(DossierStage.Probe, "mandate fail")]
    [InlineData(DossierStage.Mandate, "empower bargain fail")]
    [InlineData(DossierStage.Bargaining, "after leak condition initial fail")]
    [InlineData(DossierStage.Initialled, "submit")]
    [InlineData(DossierStage.Ratification, "ratify reject")]
    [InlineData(DossierStage.InForce, "advance dispute renew expire revoke")]
    [InlineData(DossierStage.Dispute, "settle snap revoke")]
    [InlineData(DossierStage.SnappedBack, "")]
    [InlineData(DossierStage.Expired, "")]
    [InlineData(DossierStage.Failed, "")]
    [InlineData(DossierStage.Consent, "child unravel agree")]
    public void A_dossier_moves_only_in_order(DossierStage stage, string allowed)
    {
        var state = DossierState.Unopened with { Stage = stage, Consents = [Consent.Open(2, 0)] };
        foreach (var (name, move) in Moves)
        {
            if (allowed.Split(' ').Contains(name)) move(state);
            else Assert.Throws<InvalidOperationException>(() => move(state));
        }
    }

    [Fact]
    public void A_rejection_goes_back_to_mandates_and_is_counted()
    {
        var state = DossierState.Unopened.AskMandates(0).Bargain(0).Initial(2, 7).Submit(3).Reject(4);
        Assert.Equal((DossierStage.Mandate, 4, -1, 1), (state.Stage, state.Since, state.Outcome, state.Failures));
    }

    [Fact]
    public void A_deal_knows_its_phase_and_its_end()
    {
        var state = DossierState.Unopened.Probe(0).AskMandates(2).Bargain(2).Initial(3, 7).Submit(4).Ratify(5, 24).Advance(9);
        Assert.Equal((2, 9, 29, 7), (state.Phase, state.PhaseSince, state.Expiry, state.Outcome));
        Assert.True(state.Holds);
        Assert.Equal(53, state.Renew(29, 24).Expiry);
        Assert.Equal(NegotiationSim.Model.Script.Span.Never,
            DossierState.Unopened.AskMandates(0).Bargain(0).Initial(0, 0).Submit(0).Ratify(0, 0).Expiry);
    }

    [Fact]
    public void Nobody_bargains_before_its_members_have_voted_and_they_vote_once()
    {
        var state = DossierState.Unopened.AskMandates(0);
        Assert.Throws<InvalidOperationException>(() => state.Bargain(0, 1));
        var empowered = state.Empower(VotedMandate.Of(1, [true, false, true], []));
        Assert.Throws<InvalidOperationException>(() => empowered.Empower(VotedMandate.Of(1, [true], [])));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(empowered.Mandates[0].Allows));
        Assert.Equal(DossierStage.Bargaining, empowered.Bargain(0, 1).Stage);

        // A rejection sends everybody home: members vote anew.
        Assert.Empty(empowered.Bargain(0, 1).Initial(1, 0).Submit(1).Reject(1).Mandates);
    }

    [Fact]
    public void All_third_parties_agree_or_none()
    {
        var state = DossierState.Unopened.AskMandates(0).Bargain(0).Condition(1, 5, [3, 4]);
        Assert.Throws<InvalidOperationException>(() => state.Agree(1));
        var one = state.Child(0, state.Consents[0].Give(2));
        Assert.Throws<InvalidOperationException>(() => one.Agree(1));
        Assert.Throws<InvalidOperationException>(() => one.Child(0, Consent.Open(3, 1).Refuse()));
        Assert.Throws<InvalidOperationException>(() => one.Unravel(1));
        Assert.Equal(DossierStage.Initialled, one.Child(1, one.Consents[1].Give(0)).Agree(2).Stage);
        var none = one.Child(1, one.Consents[1].Refuse()).Unravel(2);
        Assert.Equal((DossierStage.Mandate, 1, -1, 0), (none.Stage, none.Failures, none.Outcome, none.Asked.Length));
        Assert.Equal(4, Assert.Single(none.Refused));
        Assert.Throws<InvalidOperationException>(() => DossierState.Unopened.AskMandates(0).Bargain(0).Condition(1, 5, []));
    }

    [Theory]
    [InlineData(ConsentStage.Given)]
    [InlineData(ConsentStage.Refused)]
    public void A_consent_that_is_over_stays_over(ConsentStage stage)
    {
        var consent = Consent.Open(1, 0) with { Stage = stage };
        Assert.Throws<InvalidOperationException>(() => consent.Give(1));
        Assert.Throws<InvalidOperationException>(() => consent.Refuse());
        Assert.Throws<InvalidOperationException>(() => consent.After(null!));
    }

    /// <summary>
    /// Whatever moves are tried in whatever order, only the transitions of the protocol happen and nothing else changes on refusal.
    /// </summary>
    [Fact]
    public void No_sequence_of_moves_leaves_the_protocol()
    {
        var next = new Dictionary<DossierStage, DossierStage[]>
        {
            [DossierStage.Unopened] = [DossierStage.Probe, DossierStage.Mandate],
            [DossierStage.Probe] = [DossierStage.Mandate, DossierStage.Failed],
            [DossierStage.Mandate] = [DossierStage.Bargaining, DossierStage.Failed],
            [DossierStage.Bargaining] = [DossierStage.Consent, DossierStage.Initialled, DossierStage.Failed],
            [DossierStage.Consent] = [DossierStage.Mandate, DossierStage.Initialled],
            [DossierStage.Initialled] = [DossierStage.Ratification],
            [DossierStage.Ratification] = [DossierStage.InForce, DossierStage.Mandate],
            [DossierStage.InForce] = [DossierStage.Dispute, DossierStage.Expired],
            [DossierStage.Dispute] = [DossierStage.InForce, DossierStage.SnappedBack],
            [DossierStage.SnappedBack] = [],
            [DossierStage.Expired] = [],
            [DossierStage.Failed] = [],
        };
        var moves = Moves.Values.ToArray();
        var seen = new HashSet<DossierStage>();
        Prop.ForAll(Arb.From(Gen.Choose(0, moves.Length - 1).ListOf(60)), chosen =>
        {
            var state = DossierState.Unopened;
            foreach (var move in chosen)
            {
                var before = state;
                try
                {
                    state = moves[move](state);
                }
                catch (InvalidOperationException)
                {
                    continue;
                }
                catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
                {
                    // A child that does not exist.
                    continue;
                }

                seen.Add(state.Stage);
                Assert.True(state.Stage == before.Stage || next[before.Stage].Contains(state.Stage), $"{before.Stage} -> {state.Stage}");
                Assert.True(state.Holds == (state.Stage is DossierStage.InForce or DossierStage.Dispute));
                Assert.True(state.Failures >= before.Failures && (state.Phase == 0 || state.Outcome >= 0));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(3, 9));
        Assert.Contains(DossierStage.SnappedBack, seen);
        Assert.Contains(DossierStage.Consent, seen);
    }

    [Fact]
    public void It_survives_its_bytes()
    {
        var state = DossierState.Unopened.AskMandates(1).Empower(VotedMandate.Of(0, [true, false], [new Promise(2, 0.5)])).Bargain(
            1).Condition(3, 7, [4]);
        var bytes = Canonical.Write(state);
        Assert.Equal(bytes, Canonical.Write(Canonical.Read<DossierState>(bytes)));
    }
}

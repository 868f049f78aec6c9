using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Dossiers;

namespace NegotiationSim.Model.Tests.Dossiers;

public class DossierStateTests
{
    private static readonly Dictionary<string, Func<DossierState, DossierState>> Moves = new()
    {
        ["probe"] = s => s.Probe(1),
        ["mandate"] = s => s.AskMandates(1),
        ["bargain"] = s => s.Bargain(1),
        ["after"] = s => s.After(null, null),
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
    [InlineData(DossierStage.Mandate, "bargain fail")]
    [InlineData(DossierStage.Bargaining, "after initial fail")]
    [InlineData(DossierStage.Initialled, "submit")]
    [InlineData(DossierStage.Ratification, "ratify reject")]
    [InlineData(DossierStage.InForce, "advance dispute renew expire")]
    [InlineData(DossierStage.Dispute, "settle snap")]
    [InlineData(DossierStage.SnappedBack, "")]
    [InlineData(DossierStage.Expired, "")]
    [InlineData(DossierStage.Failed, "")]
    public void A_dossier_moves_only_in_order(DossierStage stage, string allowed)
    {
        var state = DossierState.Unopened with { Stage = stage };
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
        Assert.Equal(Model.Measures.Span.Never, DossierState.Unopened.AskMandates(0).Bargain(0).Initial(0, 0).Submit(0).Ratify(0, 0).Expiry);
    }

    [Fact]
    public void It_survives_its_bytes()
    {
        var state = DossierState.Unopened.AskMandates(1).Bargain(1).Initial(3, 7);
        Assert.Equal(state, Canonical.Read<DossierState>(Canonical.Write(state)));
    }

}

using System.Collections.Immutable;
using NegotiationSim.Negotiation.Mediation;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Model.State;

/// <summary>Where one dossier stands at the end of a month. It moves only by its own methods, which refuse what is out of order.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">Month the stage was reached.</param>
/// <param name="Talks">Offers so far, between two rounds; null before the first round and after an end of talks.</param>
/// <param name="Text">The mediator's text, between two rounds; null where there is none.</param>
/// <param name="Outcome">Number of the outcome agreed; -1 before.</param>
/// <param name="Phase">Phase of the deal in force, from 1; 0 before.</param>
/// <param name="PhaseSince">Month the phase was reached.</param>
/// <param name="Expiry">Month the deal ends unless renewed; 0 before, <see cref="NegotiationSim.Model.Script.Span.Never"/> for one without
/// end.</param>
/// <param name="Failures">Times a deal was initialled and then rejected.</param>
/// <param name="Renewals">Times the deal was renewed.</param>
/// <param name="Breacher">Position of the party found in breach; -1 where nobody is.</param>
/// <param name="Began">Month the deal came into force; 0 before.</param>
/// <param name="Mandates">What members of parties allow, one a chamber that has voted.</param>
/// <param name="Consents">Third parties that are asked, or were.</param>
/// <param name="Leaks">Times the mediator's text leaked.</param>
/// <param name="Revoked">Positions of acts of the deal that a new leader took back.</param>
/// <param name="Proposer">Position of the party that proposed talks; -1 where none has.</param>
public sealed record DossierState(
    DossierStage Stage,
    int Since,
    AlternatingOffersState? Talks,
    SingleTextState? Text,
    int Outcome,
    int Phase,
    int PhaseSince,
    int Expiry,
    int Failures,
    int Renewals,
    int Breacher,
    int Began,
    ImmutableArray<VotedMandate> Mandates,
    ImmutableArray<Consent> Consents,
    int Leaks,
    ImmutableArray<int> Revoked,
    int Proposer)
{
    /// <summary>A dossier nobody has spoken of.</summary>
    public static DossierState Unopened { get; } = new(DossierStage.Unopened, 0, null, null, -1, 0, 0, 0, 0, 0, -1, 0, [], [], 0, [], -1);

    /// <summary>Whether nothing more can come of it.</summary>
    public bool IsOver => Stage is DossierStage.SnappedBack or DossierStage.Expired or DossierStage.Failed;

    /// <summary>Whether relief is given: in force or in dispute.</summary>
    public bool Holds => Stage is DossierStage.InForce or DossierStage.Dispute;

    /// <summary>From now on its parties may open it.</summary>
    /// <exception cref="InvalidOperationException">It was opened before.</exception>
    public DossierState Think(int month) => To(DossierStage.Thinkable, month, DossierStage.Unopened);

    /// <summary>A party proposes talks.</summary>
    /// <exception cref="InvalidOperationException">It is not thinkable, or they were proposed before.</exception>
    public DossierState Propose(int month, int party) => To(DossierStage.Proposed, month, DossierStage.Thinkable) with { Proposer = party };

    /// <summary>All say yes in principle.</summary>
    /// <exception cref="InvalidOperationException">Nobody has proposed talks.</exception>
    public DossierState AgreeInPrinciple(int month) => To(DossierStage.InPrinciple, month, DossierStage.Proposed);

    /// <summary>Somebody wants a text first.</summary>
    /// <exception cref="InvalidOperationException">Nothing is agreed in principle.</exception>
    public DossierState AskText(int month) => To(DossierStage.TextAsked, month, DossierStage.InPrinciple);

    /// <summary>Who proposed talks sends a text.</summary>
    /// <exception cref="InvalidOperationException">Nobody asked for one.</exception>
    public DossierState SendText(int month) => To(DossierStage.TextSent, month, DossierStage.TextAsked);

    /// <summary>Somebody says no: talks may be proposed again.</summary>
    /// <exception cref="InvalidOperationException">Nobody has proposed talks, or they are under way.</exception>
    public DossierState Decline(int month) =>
        To(DossierStage.Thinkable, month, DossierStage.Proposed, DossierStage.InPrinciple, DossierStage.TextAsked, DossierStage.TextSent)
            with
        { Proposer = -1 };

    /// <summary>A deniable probe begins.</summary>
    /// <exception cref="InvalidOperationException">It was opened before.</exception>
    public DossierState Probe(int month) => To(DossierStage.Probe, month, DossierStage.Unopened, DossierStage.InPrinciple,
        DossierStage.TextSent);

    /// <summary>Parties are asked for their mandates.</summary>
    /// <exception cref="InvalidOperationException">Talks are under way or over.</exception>
    public DossierState AskMandates(int month) =>
        To(DossierStage.Mandate, month, DossierStage.Unopened, DossierStage.Probe, DossierStage.InPrinciple, DossierStage.TextSent);

    /// <summary>The members of a party have voted what it may agree to.</summary>
    /// <exception cref="InvalidOperationException">No mandates were asked for, or these members have voted before.</exception>
    public DossierState Empower(VotedMandate mandate)
    {
        Need(DossierStage.Mandate, DossierStage.Mandate);
        foreach (var given in Mandates)
            if (given.Party == mandate.Party) throw new InvalidOperationException(
                "These members have voted; they vote anew when a deal was rejected.");
        return this with { Mandates = Mandates.Add(mandate) };
    }

    /// <summary>Everyone has a mandate: offers are made.</summary>
    /// <param name="month">The month.</param>
    /// <param name="chambers">How many parties need a mandate of their members.</param>
    /// <exception cref="InvalidOperationException">No mandates were asked for, or members have not voted.</exception>
    public DossierState Bargain(int month, int chambers = 0) => Mandates.Length >= chambers
        ? To(DossierStage.Bargaining, month, DossierStage.Mandate)
        : throw new InvalidOperationException("A party has no mandate of its members yet.");

    /// <summary>Keeps where the rounds of a month have led.</summary>
    /// <exception cref="InvalidOperationException">Nobody bargains.</exception>
    public DossierState After(AlternatingOffersState? talks, SingleTextState? text)
    {
        Need(DossierStage.Bargaining, DossierStage.Bargaining);
        return this with { Talks = talks, Text = text };
    }

    /// <summary>The mediator's text leaked.</summary>
    /// <exception cref="InvalidOperationException">Nobody bargains.</exception>
    public DossierState Leak()
    {
        Need(DossierStage.Bargaining, DossierStage.Bargaining);
        return this with { Leaks = Leaks + 1 };
    }

    /// <summary>The negotiators agree on what others own: their agreement is conditional, and child negotiations begin.</summary>
    /// <param name="month">The month.</param>
    /// <param name="outcome">What they agree on.</param>
    /// <param name="owners">Ordinals of the actors whose consent is needed, at least one.</param>
    /// <exception cref="InvalidOperationException">Nobody bargains, or nobody else has to consent.</exception>
    public DossierState Condition(int month, int outcome, ImmutableArray<int> owners) => owners.IsEmpty
        ? throw new InvalidOperationException("Nobody else has to consent; initial it.")
        : To(DossierStage.Consent, month, DossierStage.Bargaining)
            with
        {
            Outcome = outcome,
            Talks = null,
            Text = null,
            Consents =
            [.. Consents.Where(c => c.Stage == ConsentStage.Refused), .. owners.Select(o => Consent.Open(o, month))]
        };

    /// <summary>A child negotiation moved on.</summary>
    /// <param name="at">Its position among the consents.</param>
    /// <param name="next">Where it stands now.</param>
    /// <exception cref="InvalidOperationException">No consents are negotiated, or this one is over.</exception>
    public DossierState Child(int at, Consent next)
    {
        Need(DossierStage.Consent, DossierStage.Consent);
        if (Consents[at].Stage != ConsentStage.Open || Consents[at].Owner != next.Owner) throw new InvalidOperationException(
            "That consent is not negotiated any more.");
        return this with { Consents = Consents.SetItem(at, next) };
    }

    /// <summary>Everybody who was asked has agreed: all sign.</summary>
    /// <exception cref="InvalidOperationException">No consents were negotiated, or one is missing.</exception>
    public DossierState Agree(int month) => Asked.All(c => c.Stage == ConsentStage.Given)
        ? To(DossierStage.Initialled, month, DossierStage.Consent)
        : throw new InvalidOperationException("A consent is missing: all sign or none.");

    /// <summary>Who has refused consent in these talks: what it owns has left the table.</summary>
    public ImmutableArray<int> Refused => [.. Consents.Where(c => c.Stage == ConsentStage.Refused).Select(c => c.Owner)];

    /// <summary>Those of the present agreement, without who refused an earlier one.</summary>
    public ImmutableArray<Consent> Asked => [.. Consents.Where(c => c.Since >= Since)];

    /// <summary>
    /// Somebody who was asked has refused: none sign, and mandates are asked for anew; who has refused is remembered.
    /// </summary>
    /// <exception cref="InvalidOperationException">No consents were negotiated, or nobody has refused.</exception>
    public DossierState Unravel(int month) => Asked.Any(c => c.Stage == ConsentStage.Refused)
        ? To(DossierStage.Mandate, month, DossierStage.Consent) with
        {
            Outcome = -1,
            Failures = Failures + 1,
            Consents = Consents.RemoveAll(c => c.Stage != ConsentStage.Refused),
            Mandates = [],
        }
        : throw new InvalidOperationException("Nobody has refused.");

    /// <summary>The negotiators agree on an outcome.</summary>
    /// <exception cref="InvalidOperationException">Nobody bargains.</exception>
    public DossierState Initial(int month, int outcome) =>
        To(DossierStage.Initialled, month, DossierStage.Bargaining) with { Outcome = outcome, Talks = null, Text = null };

    /// <summary>The agreement is laid before the institutions.</summary>
    /// <exception cref="InvalidOperationException">Nothing is initialled.</exception>
    public DossierState Submit(int month) => To(DossierStage.Ratification, month, DossierStage.Initialled);

    /// <summary>Every institution has agreed: phase 1 begins.</summary>
    /// <param name="month">The month.</param>
    /// <param name="duration">Months it lasts; 0 without end.</param>
    /// <exception cref="InvalidOperationException">It was not before the institutions.</exception>
    public DossierState Ratify(int month, int duration) => To(DossierStage.InForce, month, DossierStage.Ratification) with
    {
        Phase = 1,
        PhaseSince = month,
        Began = month,
        Expiry = duration > 0 ? month + duration : NegotiationSim.Model.Script.Span.Never,
    };

    /// <summary>An institution has refused: back to mandates.</summary>
    /// <exception cref="InvalidOperationException">It was not before the institutions.</exception>
    public DossierState Reject(int month) => To(DossierStage.Mandate, month, DossierStage.Ratification) with
    {
        Outcome = -1,
        Failures = Failures + 1,
        Consents = Consents.RemoveAll(c => c.Stage != ConsentStage.Refused),
        Mandates = [],
    };

    /// <summary>The milestone of the present phase is met: the next one begins.</summary>
    /// <exception cref="InvalidOperationException">The deal is not in force.</exception>
    public DossierState Advance(int month)
    {
        Need(DossierStage.InForce, DossierStage.InForce);
        return this with { Phase = Phase + 1, PhaseSince = month };
    }

    /// <summary>A new leader takes relief back that was given in a form he can revoke.</summary>
    /// <param name="easing">Position of the easing among those of the deal.</param>
    /// <exception cref="InvalidOperationException">The deal does not hold, or the easing was taken back before.</exception>
    public DossierState Revoke(int easing)
    {
        Need(Stage, DossierStage.InForce, DossierStage.Dispute);
        return Revoked.Contains(easing) ? throw new InvalidOperationException("That relief was taken back before.")
            : this with { Revoked = Revoked.Add(easing) };
    }

    /// <summary>A breach of a party was found.</summary>
    /// <exception cref="InvalidOperationException">The deal is not in force.</exception>
    public DossierState Dispute(int month, int breacher) =>
        To(DossierStage.Dispute, month, DossierStage.InForce) with { Breacher = breacher };

    /// <summary>The dispute is settled: relief stays.</summary>
    /// <exception cref="InvalidOperationException">There is no dispute.</exception>
    public DossierState Settle(int month) => To(DossierStage.InForce, month, DossierStage.Dispute) with { Breacher = -1 };

    /// <summary>Relief is reimposed.</summary>
    /// <exception cref="InvalidOperationException">There is no dispute.</exception>
    public DossierState SnapBack(int month) => To(DossierStage.SnappedBack, month, DossierStage.Dispute);

    /// <summary>The deal is kept for another term.</summary>
    /// <exception cref="InvalidOperationException">The deal is not in force.</exception>
    public DossierState Renew(int month, int duration)
    {
        Need(DossierStage.InForce, DossierStage.InForce);
        return this with { Renewals = Renewals + 1, Expiry = month + duration };
    }

    /// <summary>The deal's time has run out.</summary>
    /// <exception cref="InvalidOperationException">The deal is not in force.</exception>
    public DossierState Expire(int month) => To(DossierStage.Expired, month, DossierStage.InForce);

    /// <summary>Talks end without a deal.</summary>
    /// <exception cref="InvalidOperationException">Nobody talks.</exception>
    public DossierState Fail(int month) => To(DossierStage.Failed, month, DossierStage.Probe, DossierStage.Mandate,
        DossierStage.Bargaining) with
    { Talks = null, Text = null };

    private DossierState To(DossierStage stage, int month, params ReadOnlySpan<DossierStage> from)
    {
        Need(stage, from);
        return this with { Stage = stage, Since = month };
    }

    private void Need(DossierStage stage, params ReadOnlySpan<DossierStage> from)
    {
        if (!from.Contains(Stage)) throw new InvalidOperationException($"A dossier cannot go from {Stage} to {stage}.");
    }
}

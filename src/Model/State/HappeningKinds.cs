namespace NegotiationSim.Model.State;

/// <summary>Kinds of things that happen, as runs record them.</summary>
public static class HappeningKinds
{
    /// <summary>A scripted event.</summary>
    public const string Event = "event";

    /// <summary>A project is begun.</summary>
    public const string ProjectBegun = "project-begun";

    /// <summary>A project is built.</summary>
    public const string ProjectBuilt = "project-built";

    /// <summary>A borrower cannot pay what is due.</summary>
    public const string ArrearsBegin = "arrears-begin";

    /// <summary>A borrower has paid its arrears.</summary>
    public const string ArrearsPaid = "arrears-paid";

    /// <summary>A loan is repaid.</summary>
    public const string LoanRepaid = "loan-repaid";

    /// <summary>A condition of a loan is broken.</summary>
    public const string ConditionBroken = "condition-broken";

    /// <summary>A debtor stops paying.</summary>
    public const string ServiceStopped = "service-stopped";

    /// <summary>A debtor pays again.</summary>
    public const string ServiceResumed = "service-resumed";

    /// <summary>A measure is threatened in public.</summary>
    public const string MeasureAnnounced = "measure-announced";

    /// <summary>A measure is decided; it comes into force once it is drafted and users have had their time.</summary>
    public const string MeasureAdopted = "measure-adopted";

    /// <summary>A measure comes into force.</summary>
    public const string MeasureInForce = "measure-in-force";

    /// <summary>A measure is kept beyond its expiry.</summary>
    public const string MeasureRenewed = "measure-renewed";

    /// <summary>A measure is over.</summary>
    public const string MeasureEnded = "measure-ended";

    /// <summary>A public threat is taken back.</summary>
    public const string ThreatDropped = "threat-dropped";

    /// <summary>An exemption begins.</summary>
    public const string CarveOutOpened = "carve-out-opened";

    /// <summary>An exemption ends.</summary>
    public const string CarveOutClosed = "carve-out-closed";

    /// <summary>A waiver is kept beyond its term.</summary>
    public const string CarveOutRenewed = "carve-out-renewed";

    /// <summary>A measure is carried out less firmly than before, whatever its rule says.</summary>
    public const string PracticeRelaxed = "practice-relaxed";

    /// <summary>A measure is carried out more firmly than before.</summary>
    public const string PracticeTightened = "practice-tightened";

    /// <summary>A state sends another's envoys home and withdraws its own.</summary>
    public const string EnvoysExpelled = "envoys-expelled";

    /// <summary>A state sends envoys back.</summary>
    public const string EnvoysSent = "envoys-sent";

    /// <summary>A guest answers a public quarrel in kind.</summary>
    public const string AnsweredInKind = "answered-in-kind";

    /// <summary>The legislature keeps a measure the executive wanted to ease.</summary>
    public const string StatuteKept = "statute-kept";

    /// <summary>A bloc's members carried a proposal.</summary>
    public const string ProposalCarried = "proposal-carried";

    /// <summary>A bloc's members rejected a proposal.</summary>
    public const string ProposalRejected = "proposal-rejected";

    /// <summary>An exemption was offered for a vote.</summary>
    public const string ConcessionOffered = "concession-offered";

    /// <summary>A third state takes a stance on others' secondary sanctions.</summary>
    public const string StanceTaken = "stance-taken";

    /// <summary>A target offers part of what is demanded.</summary>
    public const string SettlementOffered = "settlement-offered";

    /// <summary>Both sides settle on part of a demand.</summary>
    public const string SettlementReached = "settlement-reached";

    /// <summary>A target gives in.</summary>
    public const string TargetComplied = "target-complied";

    /// <summary>Firms begin to leave.</summary>
    public const string FirmsLeave = "firms-leave";

    /// <summary>Firms may come back.</summary>
    public const string FirmsBack = "firms-back";

    /// <summary>A behaviour's fault that was passed over.</summary>
    public const string FaultSkipped = "fault-skipped";

    /// <summary>A chamber gave a party its mandate.</summary>
    public const string MandateVoted = "mandate-voted";

    /// <summary>A mandate could not be used.</summary>
    public const string MandateUnusable = "mandate-unusable";

    /// <summary>A member's vote was paid for.</summary>
    public const string VoteBought = "vote-bought";

    /// <summary>Deniable talks begin.</summary>
    public const string DossierProbe = "dossier-probe";

    /// <summary>Talks begin.</summary>
    public const string DossierOpened = "dossier-opened";

    /// <summary>From now on parties may open a dossier.</summary>
    public const string DossierThinkable = "dossier-thinkable";

    /// <summary>A party proposes talks.</summary>
    public const string TalksProposed = "talks-proposed";

    /// <summary>All say yes to talks in principle.</summary>
    public const string TalksInPrinciple = "talks-in-principle";

    /// <summary>A party wants a text before it meets.</summary>
    public const string TextAsked = "text-asked";

    /// <summary>The text was sent.</summary>
    public const string TextSent = "text-sent";

    /// <summary>A party says no to talks, or leaves.</summary>
    public const string TalksDeclined = "talks-declined";

    /// <summary>Talks end without a deal.</summary>
    public const string DossierFailed = "dossier-failed";

    /// <summary>A deal waits for the consent of third parties.</summary>
    public const string DossierConditional = "dossier-conditional";

    /// <summary>A deal is initialled.</summary>
    public const string DossierInitialled = "dossier-initialled";

    /// <summary>A deal is ratified.</summary>
    public const string DossierRatified = "dossier-ratified";

    /// <summary>A deal is rejected.</summary>
    public const string DossierRejected = "dossier-rejected";

    /// <summary>A phase of a deal begins.</summary>
    public const string DossierPhase = "dossier-phase";

    /// <summary>A deal is renewed.</summary>
    public const string DossierRenewed = "dossier-renewed";

    /// <summary>A deal runs out.</summary>
    public const string DossierExpired = "dossier-expired";

    /// <summary>A chamber agreed.</summary>
    public const string InstitutionAgreed = "institution-agreed";

    /// <summary>A chamber refused.</summary>
    public const string InstitutionRefused = "institution-refused";

    /// <summary>A third party consents.</summary>
    public const string ConsentGiven = "consent-given";

    /// <summary>A third party refuses.</summary>
    public const string ConsentRefused = "consent-refused";

    /// <summary>A mediator's text leaked.</summary>
    public const string TextLeaked = "text-leaked";

    /// <summary>A party was found in breach.</summary>
    public const string BreachFound = "breach-found";

    /// <summary>Relief is kept in a dispute.</summary>
    public const string DisputeSettled = "dispute-settled";

    /// <summary>Relief is taken back after a dispute.</summary>
    public const string Snapback = "snapback";

    /// <summary>A deal eases a measure.</summary>
    public const string ReliefGiven = "relief-given";

    /// <summary>Relief of a deal is taken back.</summary>
    public const string ReliefReimposed = "relief-reimposed";

    /// <summary>A deal does something else than ease a measure.</summary>
    public const string ActDone = "act-done";

    /// <summary>What a deal did is undone.</summary>
    public const string ActUndone = "act-undone";

    /// <summary>A new leader takes relief back.</summary>
    public const string ReliefRevoked = "relief-revoked";

    /// <summary>Relief on paper has become relief in effect.</summary>
    public const string ReliefInEffect = "relief-in-effect";
}

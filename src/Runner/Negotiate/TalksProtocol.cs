namespace NegotiationSim.Runner.Negotiate;

/// <summary>How the parties of <c>negsim negotiate</c> come to a decision.</summary>
public enum TalksProtocol
{
    /// <summary>Stacked alternating offers: everybody has to stand behind an offer.</summary>
    Sao,

    /// <summary>Voted offers: members propose in turn and vote, a majority decides for all.</summary>
    Vote,

    /// <summary>Single-text mediation: nobody makes offers, a mediator changes one draft.</summary>
    Mediator,
}

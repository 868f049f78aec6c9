namespace NegotiationSim.Model.Dossiers;

/// <summary>Kinds of options on papers about dossiers.</summary>
public static class TableKinds
{
    /// <summary>One level of one issue; options of an issue follow each other.</summary>
    public const string Level = "level";

    /// <summary>
    /// What a package is worth beyond its levels one by one: what one act does to the worth of another. Such options come after all levels.
    /// </summary>
    public const string Together = "together";

    /// <summary>Going on without a deal; the last option.</summary>
    public const string NoDeal = "no-deal";

    /// <summary>
    /// Name of the strategy of those who want to be asked round by round: a seat, or a behaviour that answers offers itself.
    /// </summary>
    public const string InPerson = "in-person";

    /// <summary>Say nothing about talks, say no to them, or leave; the first option of its subject.</summary>
    public const string Wait = "wait";

    /// <summary>Propose talks.</summary>
    public const string Propose = "propose";

    /// <summary>Say yes in principle.</summary>
    public const string Agree = "agree";

    /// <summary>Want a text first.</summary>
    public const string AskText = "ask-text";

    /// <summary>Send the text.</summary>
    public const string SendText = "send-text";

    /// <summary>Come to the meeting.</summary>
    public const string Meet = "meet";

    /// <summary>Accept the offer that stands.</summary>
    public const string Accept = "accept";

    /// <summary>Make an offer.</summary>
    public const string Offer = "offer";

    /// <summary>Break off the talks for good.</summary>
    public const string Leave = "leave";

    /// <summary>Keep one's duty.</summary>
    public const string Keep = "keep-duty";

    /// <summary>Break one's duty in secret.</summary>
    public const string Breach = "breach";
}

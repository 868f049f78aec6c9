namespace NegotiationSim.Model.Politics;

/// <summary>Kinds of options on a month's menu; an option's id is its kind, a colon and its subject.</summary>
public static class MoveKinds
{
    /// <summary>Leave a measure or a demand as it is; the first option of its subject.</summary>
    public const string Keep = "keep";

    /// <summary>Say in public that a measure will come unless the target gives in.</summary>
    public const string Threaten = "threaten";

    /// <summary>Put a measure in force.</summary>
    public const string Impose = "impose";

    /// <summary>Take a public threat back.</summary>
    public const string Drop = "drop";

    /// <summary>Open a carve-out.</summary>
    public const string Ease = "ease";

    /// <summary>Close a carve-out.</summary>
    public const string Tighten = "tighten";

    /// <summary>Carry a measure out less firmly than its rule says.</summary>
    public const string Relax = "relax";

    /// <summary>Carry a measure out more firmly again.</summary>
    public const string Enforce = "enforce";

    /// <summary>Keep a measure beyond its expiry, or a waiver beyond its term.</summary>
    public const string Renew = "renew";

    /// <summary>Let a measure expire.</summary>
    public const string Lapse = "lapse";

    /// <summary>End a measure before it expires.</summary>
    public const string End = "end";

    /// <summary>Follow others' secondary sanctions.</summary>
    public const string Follow = "follow";

    /// <summary>Ignore others' secondary sanctions.</summary>
    public const string Ignore = "ignore";

    /// <summary>Profit from trade that sanctions divert.</summary>
    public const string Profit = "profit";

    /// <summary>Send another state's envoys home, and withdraw one's own.</summary>
    public const string Expel = "expel";

    /// <summary>Send envoys back.</summary>
    public const string Staff = "staff";

    /// <summary>Answer a public quarrel in kind.</summary>
    public const string Retaliate = "retaliate";

    /// <summary>Stop paying a creditor.</summary>
    public const string Default = "default";

    /// <summary>Pay a creditor again.</summary>
    public const string Resume = "resume";

    /// <summary>Offer to end measures for part of a demand.</summary>
    public const string Settle = "settle";

    /// <summary>Give in to a demand, wholly or in part.</summary>
    public const string Comply = "comply";
}

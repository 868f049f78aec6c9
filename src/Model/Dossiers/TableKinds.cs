namespace NegotiationSim.Model.Dossiers;

/// <summary>Kinds of options on papers about dossiers.</summary>
public static class TableKinds
{
    /// <summary>One level of one issue; options of an issue follow each other.</summary>
    public const string Level = "level";

    /// <summary>Going on without a deal; the last option.</summary>
    public const string NoDeal = "no-deal";

    /// <summary>Keep one's duty.</summary>
    public const string Keep = "keep-duty";

    /// <summary>Break one's duty in secret.</summary>
    public const string Breach = "breach";
}

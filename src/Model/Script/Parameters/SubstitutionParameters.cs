using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>New partners in place of those whom measures closed.</summary>
public sealed record SubstitutionParameters
{
    /// <summary>Whether a target's firms look for new partners.</summary>
    public bool On { get; init; } = true;

    /// <summary>Share of the lost imports that new foreign suppliers take over in the end, at unchanged prices.</summary>
    [Parameter(
        "share",
        "[A] 1 is a Cobb-Douglas of home and foreign goods; China's exports to Russia rose from 67.6 billion dollars (2021) to 111 (2023)")]
    public double Suppliers { get; init; } = 0.8;

    /// <summary>Share of the lost exports that new buyers take over in the end, at unchanged prices.</summary>
    [Parameter(
        "share", "[A]; Russia's exports to Asia rose from 290 to 307 billion dollars in 2023 while those to Europe fell from 266 to 85")]
    public double Outlets { get; init; } = 0.6;

    /// <summary>Share of the way there found in a month.</summary>
    [Parameter("share a month", "[C] half of the 2023 level of China's exports to Russia after 8 to 10 months")]
    public double Speed { get; init; } = 0.08;
}

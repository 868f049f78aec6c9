using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Trade with a closed pair through one third state.</summary>
public sealed record RoutingParameters
{
    /// <summary>Whether goods go through hubs.</summary>
    public bool On { get; init; } = true;

    /// <summary>Capacity of all hubs together when diversion begins, as a share of a closed pair's flow.</summary>
    [Parameter("share", "[A]; with the growth below half of the 2023 level comes after 3 to 7 months [C]", Max = 0.3)]
    public double Start { get; init; } = 0.06;

    /// <summary>Capacity all hubs together approach.</summary>
    [Parameter("share", "[A] sum over hubs at most 0.3", Max = 0.3)]
    public double Most { get; init; } = 0.3;

    /// <summary>Weight of a hub inside a customs union with the target, relative to one outside: no customs on the last leg.</summary>
    [Parameter(
        "factor", "[A]; extra exports of the EU to Armenia, Kazakhstan and Kyrgyzstan in 2023 against those to Georgia and Uzbekistan",
        Max = 100)]
    public double Union { get; init; } = 4;

    /// <summary>Logistic growth of hub capacity.</summary>
    [Parameter("1/month", "[C] half of the 2023 level after 3 to 7 months")]
    public double Growth { get; init; } = 0.2;

    /// <summary>Intermediaries' markup over the direct price, ad valorem, kept by the hub.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double Markup { get; init; } = 0.1;

    /// <summary>Distance from the target at which a hub's weight is half of what it is next door.</summary>
    [Parameter("km", "[A]", Min = 1, Max = 20000)]
    public double Near { get; init; } = 2000;

    /// <summary>Cost of the longer way, ad valorem per doubling of the distance; it melts.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double Freight { get; init; } = 0.05;

    /// <summary>Capacity for the target's own exports relative to that for its imports: bulk goods are traced more easily.</summary>
    [Parameter("share", "[A]")]
    public double Outbound { get; init; } = 0.25;

    /// <summary>Share of the extra exports to the hubs of the customs union that never shows up there as imports.</summary>
    [Parameter("share", "[C] about half of the extra European exports to Armenia, Kazakhstan and Kyrgyzstan")]
    public double Ghost { get; init; } = 0.5;
}

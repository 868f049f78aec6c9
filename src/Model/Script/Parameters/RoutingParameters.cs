using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Trade that cannot go directly, through corridors of third states.</summary>
public sealed record RoutingParameters
{
    /// <summary>Whether goods go through corridors.</summary>
    public bool On { get; init; } = true;

    /// <summary>How far corridors are built up when diversion begins.</summary>
    [Parameter("share", "[A]; with the growth below half of the 2023 level comes after 3 to 7 months [C]")]
    public double Start { get; init; } = 0.2;

    /// <summary>
    /// Pull of corridors on what cannot go directly, relative to doing without it, over a corridor's weight: with one corridor next door
    /// that has all of a target's trade the share m/(1 + m) goes round.
    /// </summary>
    [Parameter("factor", "[C] exports of the EU to Kyrgyzstan", Max = 10)]
    public double Most { get; init; } = 0.8;

    /// <summary>Weight of a corridor inside a customs union with the target, relative to one outside: no customs on the last leg.</summary>
    [Parameter(
        "factor", "[C] extra exports of the EU to Armenia, Kazakhstan and Kyrgyzstan in 2023 against those to Georgia and Uzbekistan",
        Max = 100)]
    public double Union { get; init; } = 4;

    /// <summary>Pull on what third states sell, relative to that on what senders may not: no law of their own forbids them.</summary>
    [Parameter("factor", "[C] exports of China to Russia and of the EU to Kyrgyzstan", Max = 100)]
    public double Free { get; init; } = 3;

    /// <summary>What passes a corridor at most, fully built up, relative to what passed its border in a month of the base year.</summary>
    [Parameter("factor", "[C] exports of the EU to Kyrgyzstan", Max = 100)]
    public double Room { get; init; } = 1.5;

    /// <summary>Logistic growth of what is built up of a corridor.</summary>
    [Parameter("1/month", "[C] half of the 2023 level after 3 to 7 months")]
    public double Growth { get; init; } = 0.2;

    /// <summary>Intermediaries' markup over the direct price, ad valorem, kept in the state that the corridor leads through.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double Markup { get; init; } = 0.1;

    /// <summary>Distance from the target at which a hub's weight is half of what it is next door.</summary>
    [Parameter("km", "[A]", Min = 1, Max = 20000)]
    public double Near { get; init; } = 2000;

    /// <summary>Cost of the longer way, ad valorem per doubling of the distance; it melts.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double Freight { get; init; } = 0.05;

    /// <summary>Pull on the target's own exports relative to that on its imports: bulk goods are traced more easily.</summary>
    [Parameter("share", "[A]")]
    public double Outbound { get; init; } = 0.25;

    /// <summary>Share of the extra exports to the hubs of the customs union that never shows up there as imports.</summary>
    [Parameter("share", "[C] about half of the extra European exports to Armenia, Kazakhstan and Kyrgyzstan")]
    public double Ghost { get; init; } = 0.5;
}

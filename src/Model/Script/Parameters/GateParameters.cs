using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>How fast the open share of a pair follows what the law allows.</summary>
public sealed record GateParameters
{
    /// <summary>Whether it takes time at all; without, the gate is the law at once.</summary>
    public bool On { get; init; } = true;

    /// <summary>Whether export controls close anything.</summary>
    public bool Controls { get; init; } = true;

    /// <summary>Whether listings keep those listed out of trade.</summary>
    public bool Listings { get; init; } = true;

    /// <summary>Whether transport bans make carriage dearer.</summary>
    public bool Carriage { get; init; } = true;

    /// <summary>Practice beside the rule: factor on the enforcement of every measure.</summary>
    [Parameter("factor", "[A]", Max = 2)]
    public double Practice { get; init; } = 1;

    /// <summary>Share of the way closed in a month when a ban or self-sanctioning begins.</summary>
    [Parameter("share a month", "[C] EU exports to Russia -47 % in the first month, towards -58 %")]
    public double Closing { get; init; } = 0.7;

    /// <summary>Share of the way reopened in a month after easing.</summary>
    [Parameter("share a month", "[S] the drag outlasts lifting by years (Dai et al. 2021)")]
    public double Reopening { get; init; } = 0.025;

    /// <summary>Share of a pair's flow that is under contract when a measure with a wind-down begins.</summary>
    [Parameter("share", "[A]")]
    public double Contracted { get; init; } = 0.9;

    /// <summary>Share of the contracts left that expire in a month.</summary>
    [Parameter("share a month", "[A]")]
    public double Expiry { get; init; } = 0.1;

    /// <summary>Extra purchases in an announced wind-down, as a share of the pair's flow.</summary>
    [Parameter("share", "[C] US crude from Russia rose from 63 to 362 million dollars in the wind-down of 2022; Afesorgbor 2019", Max = 5)]
    public double Stockpiling { get; init; } = 0.15;

    /// <summary>
    /// Purchases ahead of an announced tariff: extra purchases from those it is announced for, as a share of the pair's flow for each
    /// unit of
    /// the rate; as many months after it began as it was announced before buyers live on the stock. At 0 nobody buys ahead.
    /// </summary>
    [Parameter("share a unit of tariff", "[A]; Khan and Khederlarian 2021 find more for NAFTA [M]", Max = 10)]
    public double Ahead { get; init; }
}

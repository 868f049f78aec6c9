using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Lost inputs wear out a target's capacity to produce.</summary>
public sealed record CapacityParameters
{
    /// <summary>Whether lost controlled inputs matter.</summary>
    public bool On { get; init; } = true;

    /// <summary>Share of the gap between capacity and what inputs allow that closes in a month.</summary>
    [Parameter("share a month", "[A]")]
    public double Wear { get; init; } = 0.02;

    /// <summary>Fall of capacity in the long run per unit of controlled inputs lost.</summary>
    [Parameter("share", "[A] full decoupling costs Russia over 4 % of real income (Flach et al.) [S]")]
    public double Dependence { get; init; } = 0.15;

    /// <summary>Fall of capacity in the long run if all foreign finance is blocked: what it paid for is not replaced in full.</summary>
    [Parameter("share", "[A] small: most investment is financed at home")]
    public double Capital { get; init; } = 0.02;
}

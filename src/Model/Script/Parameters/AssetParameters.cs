using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Frozen reserves: out of reach of their owner, yielding income to the holder.</summary>
public sealed record AssetParameters
{
    /// <summary>Whether freezes work.</summary>
    public bool On { get; init; } = true;

    /// <summary>Yield that accrues to the holder.</summary>
    [Parameter("share a year", "[A] about the deposit rate; 2024: 4-5 bn euro on 210 bn")]
    public double Yield { get; init; } = 0.025;
}

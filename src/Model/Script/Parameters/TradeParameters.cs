using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>How sure the world's elasticities are: factors on all of them, to be swept or drawn.</summary>
public sealed record TradeParameters
{
    /// <summary>Factor on every trade elasticity σ - 1; σ stays above 1 and above |η|.</summary>
    [Parameter("factor",
        "[S] sources differ two- to fourfold: Fontagné et al. 2022 against Caliendo and Parro 2015; [C] supply of fertilizer, platinum metals",
        Min = 0.25, Max = 4)]
    public double Elasticities { get; init; } = 1;

    /// <summary>Factor on every commodity's monthly adjustment of sourcing; at most complete adjustment.</summary>
    [Parameter("factor", "[S] Boehm, Levchenko and Pandalai-Nayar; [C] for oil; at 0 buyers keep to their suppliers", Max = 4)]
    public double Speed { get; init; } = 1;
}

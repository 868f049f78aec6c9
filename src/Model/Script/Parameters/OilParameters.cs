using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>The price cap as a service market, and the discount.</summary>
public sealed record OilParameters
{
    /// <summary>Whether caps bind.</summary>
    public bool On { get; init; } = true;

    /// <summary>Share of the target's base exports that shadow shipping carries when a cap begins.</summary>
    [Parameter("share", "[A]")]
    public double ShadowStart { get; init; } = 0.35;

    /// <summary>Share it approaches.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double ShadowMost { get; init; } = 0.9;

    /// <summary>Logistic growth of shadow capacity.</summary>
    [Parameter("1/month", "[A]")]
    public double ShadowGrowth { get; init; } = 0.08;

    /// <summary>Mark-down that remaining buyers ask from a seller others shun, ad valorem on sales under sanction.</summary>
    [Parameter("share", "[A]")]
    public double MarkDown { get; init; } = 0.05;

    /// <summary>Share of a target's exports that has to be closed before buyers have bargaining power.</summary>
    [Parameter("share", "[A]")]
    public double ShunnedFrom { get; init; } = 0.1;
}

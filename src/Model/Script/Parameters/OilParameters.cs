using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Oil under sanctions: who else buys it, what carries it, and the price cap as a service market.</summary>
public sealed record OilParameters
{
    /// <summary>Whether caps bind.</summary>
    public bool On { get; init; } = true;

    /// <summary>
    /// Ships outside the senders' reach for long hauls when outlets begin to close or a cap begins, as a share of the target's base
    /// exports.
    /// </summary>
    [Parameter("share", "[A]", Min = 0.01)]
    public double ShadowStart { get; init; } = 0.2;

    /// <summary>Share they approach.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double ShadowMost { get; init; } = 0.9;

    /// <summary>Logistic growth of these ships.</summary>
    [Parameter("1/month", "[A]")]
    public double ShadowGrowth { get; init; } = 0.1;

    /// <summary>
    /// What the longer haul takes from a price quoted at the exporter's port, as a share of the benchmark, where all outlets nearby are
    /// closed and ships are as many as its exports.
    /// </summary>
    [Parameter("share", "[A] Baltic to India against Baltic to Rotterdam, about 10 dollars of 80")]
    public double Haul { get; init; } = 0.13;

    /// <summary>
    /// Part of the flow that gravity expects to a third buyer that opens to a near-homogeneous good as partners find each other; at 0 only
    /// those buy more who bought before.
    /// </summary>
    [Parameter("times", "[A]", Max = 50)]
    public double Latent { get; init; } = 1;
}

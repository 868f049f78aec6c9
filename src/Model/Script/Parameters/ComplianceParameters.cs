using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Third states' banks under the threat of secondary sanctions: logistic(constant + exposure - margin).</summary>
public sealed record ComplianceParameters
{
    /// <summary>Whether secondary sanctions work.</summary>
    public bool On { get; init; } = true;

    /// <summary>Constant of the logistic.</summary>
    [Parameter("log odds", "[A]", Min = -10, Max = 10)]
    public double Constant { get; init; } = -1;

    /// <summary>
    /// Weight of exposure: the share of the third state's payments that clear in the sender's currency; of its trade, where currencies are
    /// not known.
    /// </summary>
    [Parameter("log odds a unit of exposure", "[A]", Max = 50)]
    public double Exposure { get; init; } = 6;

    /// <summary>Weight of the margin: what the third state's trade with the target is worth, as a share of its trade.</summary>
    [Parameter("log odds a unit of margin", "[A]", Max = 50)]
    public double Margin { get; init; } = 2;

    /// <summary>Share of other goods in transit to the target that a complying bank refuses; controlled goods it refuses in full.</summary>
    [Parameter("share", "[C] Türkiye's exports to Russia fell 28 % in half a year after December 2023")]
    public double Reach { get; init; } = 0.5;

    /// <summary>Share of the way towards the compliance rate in a month.</summary>
    [Parameter("share a month", "[C] half a year to take effect")]
    public double Speed { get; init; } = 0.3;
}

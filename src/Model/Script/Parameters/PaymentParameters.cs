using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Paying and being paid when banks are cut off.</summary>
public sealed record PaymentParameters
{
    /// <summary>Whether payments are harder.</summary>
    public bool On { get; init; } = true;

    /// <summary>Ad-valorem cost when every bank is listed, all trade settles in senders' currencies and there is no alternative.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double Friction { get; init; } = 0.25;

    /// <summary>Share of trade settled in senders' currencies before, where the world does not say it by pair.</summary>
    [Parameter("share", "[S] dollar and euro share of Russia's export payments before 2022")]
    public double Settlement { get; init; } = 0.87;

    /// <summary>Alternative share (own messaging, friendly currencies) at the start.</summary>
    [Parameter("share", "[A] built beforehand")]
    public double AlternativeStart { get; init; } = 0.1;

    /// <summary>Alternative share approached while banks are cut off.</summary>
    [Parameter("share", "[A]")]
    public double AlternativeMost { get; init; } = 0.85;

    /// <summary>Logistic growth of the alternative while banks are cut off.</summary>
    [Parameter("1/month", "[C] 87 % to 48 % in one year")]
    public double AlternativeGrowth { get; init; } = 0.2;
}

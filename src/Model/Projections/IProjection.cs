namespace NegotiationSim.Model.Projections;

/// <summary>
/// What a change of measures brings whom: annual rates, million US dollars, discounted means over the horizon, by economy.
/// </summary>
internal interface IProjection
{
    /// <summary>Change of welfare: producers, users, tariffs, wedges, income from assets.</summary>
    double[] Welfare { get; }

    /// <summary>Change of producers' surplus.</summary>
    double[] Producers { get; }

    /// <summary>What buyers pay more for what they use.</summary>
    double[] ImportCost { get; }
}

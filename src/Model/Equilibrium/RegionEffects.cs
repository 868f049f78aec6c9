namespace NegotiationSim.Model.Equilibrium;

/// <summary>What a change of policy does to one region. Changes are shares: 0.01 is one per cent.</summary>
public sealed record RegionEffects
{
    /// <summary>Name of the region.</summary>
    public required string Region { get; init; }

    /// <summary>Change of income over the consumer price index, exact: what a household can buy.</summary>
    public required double RealIncome { get; init; }

    /// <summary>Change of the wage over the consumer price index, exact.</summary>
    public required double RealWage { get; init; }

    /// <summary>
    /// Change of welfare to the first order, as Caliendo and Parro (2015, equation 15) publish it: the sum of terms and volume of trade.
    /// Null where trade costs change, which the formula does not hold.
    /// </summary>
    public required double? FirstOrderWelfare { get; init; }

    /// <summary>
    /// Part of the first-order welfare: the change of export prices less that of import prices, over base income; null like the sum.
    /// </summary>
    public required double? TermsOfTrade { get; init; }

    /// <summary>
    /// Part of the first-order welfare: tariff revenue from the change of import volumes, over base income; null like the sum.
    /// </summary>
    public required double? VolumeOfTrade { get; init; }

    /// <summary>
    /// Change of real GDP as the GEPPML procedure publishes it (Anderson, Larch and Yotov 2018); null but for one sector made from labour,
    /// without tariffs, spending in proportion to income.
    /// </summary>
    public required double? RealGdpGeppml { get; init; }

    /// <summary>Change of the wage against the mean of the world, value added the weight.</summary>
    public required double Wage { get; init; }

    /// <summary>Change of the consumer price index.</summary>
    public required double ConsumerPrice { get; init; }

    /// <summary>Income before, in the base's currency.</summary>
    public required double IncomeBefore { get; init; }

    /// <summary>Tariff revenue before, in the base's currency.</summary>
    public required double RevenueBefore { get; init; }

    /// <summary>Tariff revenue after, in the base's currency.</summary>
    public required double RevenueAfter { get; init; }

    /// <summary>Sales abroad before, net of tariffs.</summary>
    public required double ExportsBefore { get; init; }

    /// <summary>Sales abroad after, net of tariffs.</summary>
    public required double ExportsAfter { get; init; }

    /// <summary>Purchases abroad before, net of tariffs.</summary>
    public required double ImportsBefore { get; init; }

    /// <summary>Purchases abroad after, net of tariffs.</summary>
    public required double ImportsAfter { get; init; }
}

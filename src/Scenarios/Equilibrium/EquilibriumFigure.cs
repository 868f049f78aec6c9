namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>A figure of a comparison that a paper may have published.</summary>
public enum EquilibriumFigure
{
    /// <summary>Change of income over the consumer price index, exact, per cent.</summary>
    RealIncome,

    /// <summary>
    /// Change of the wage over the consumer price index, per cent; in a one-sector endowment economy the change of real GDP.
    /// </summary>
    RealWage,

    /// <summary>Change of welfare to the first order (Caliendo and Parro 2015), per cent.</summary>
    FirstOrderWelfare,

    /// <summary>Part of it from the terms of trade, per cent.</summary>
    TermsOfTrade,

    /// <summary>Part of it from the volume of trade, per cent.</summary>
    VolumeOfTrade,

    /// <summary>Change of real GDP by the GEPPML procedure at its own tolerance (Anderson, Larch and Yotov 2018), per cent.</summary>
    RealGdpGeppml,

    /// <summary>Change of sales abroad, per cent.</summary>
    Exports,

    /// <summary>Change of sales abroad, in the unit of the file.</summary>
    ExportsValue,
}

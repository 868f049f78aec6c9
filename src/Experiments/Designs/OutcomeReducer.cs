namespace NegotiationSim.Experiments.Designs;

/// <summary>How the months of a window become one outcome.</summary>
public enum OutcomeReducer
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>A quantile of them, linear between order statistics (Hyndman and Fan 1996, type 7).</summary>
    Quantile,

    /// <summary>The last of them.</summary>
    Last,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Months from the window's start to the first over, or under, a threshold; the window's length where none is.</summary>
    FirstMonthWhere,
}

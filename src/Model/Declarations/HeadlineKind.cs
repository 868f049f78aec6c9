namespace NegotiationSim.Model.Declarations;

/// <summary>What a headline measures, which says how much of it has to move and over how many pairs of runs.</summary>
public enum HeadlineKind
{
    /// <summary>A flow, price or stock: 2 % of it, in 16 of 20 pairs.</summary>
    Quantity,

    /// <summary>A time: a month, in 16 of 20 pairs.</summary>
    Months,

    /// <summary>A count: one in ten, in 16 of 20 pairs.</summary>
    Count,

    /// <summary>A share within a run: 5 points, in 16 of 20 pairs.</summary>
    Share,

    /// <summary>A figure with a size of its own, stated beside it, in 16 of 20 pairs.</summary>
    Size,

    /// <summary>
    /// Whether something happens in a run, 0 or 1: 10 points over 200 pairs, and of the pairs that differ three in four the stated way.
    /// </summary>
    Chance,
}

namespace NegotiationSim.Experiments.Designs;

/// <summary>What an experiment keeps of every run beside its outcomes.</summary>
public enum SweepKeep
{
    /// <summary>The headline series and those that outcomes name, month by month.</summary>
    Series,

    /// <summary>As series, and what a single run keeps: decisions with reasons, votes, offers, yearly flows.</summary>
    Decisions,

    /// <summary>As decisions, and every flow of every month.</summary>
    All,

    /// <summary>Nothing but the series that outcomes name.</summary>
    None,
}

using NegotiationSim.Grains.Accounts;

namespace NegotiationSim.Silo.Hosting;

/// <summary>What a silo inside this process has besides its actors.</summary>
public sealed record CohostedOptions
{
    /// <summary>Whether every call to a grain is a span; default not, since it costs most of the throughput.</summary>
    public bool TraceCalls { get; init; }

    /// <summary>Where other programs may ask; null (default) nowhere.</summary>
    public Gateway? Gateway { get; init; }

    /// <summary>What they are told from; needed with a gateway.</summary>
    public IClosedMonths? Months { get; init; }
}

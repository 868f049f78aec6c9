namespace NegotiationSim.Engine.Telemetry;

/// <summary>What a name of telemetry is the name of.</summary>
public enum ConventionKind
{
    /// <summary>An instrument that only adds up.</summary>
    Counter,

    /// <summary>An instrument with a last value.</summary>
    Gauge,

    /// <summary>An instrument with a distribution.</summary>
    Histogram,

    /// <summary>A span.</summary>
    Span,

    /// <summary>An event of a span.</summary>
    Event,
}

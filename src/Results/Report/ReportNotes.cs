using System.Collections.Immutable;
using NegotiationSim.Results.Decided;
using NegotiationSim.Results.History;

namespace NegotiationSim.Results.Report;

/// <summary>What a report says beside the figures of the store.</summary>
public sealed record ReportNotes
{
    /// <summary>The question the scenario asks; empty where it asks none.</summary>
    public string Question { get; init; } = "";

    /// <summary>What to notice, a sentence each.</summary>
    public ImmutableArray<string> Lessons { get; init; } = [];

    /// <summary>Recorded series to set beside the run's headline series of the same ids.</summary>
    public ImmutableArray<RecordedSeries> History { get; init; } = [];

    /// <summary>Parameters fitted to history, a sentence each.</summary>
    public ImmutableArray<string> Fitted { get; init; } = [];

    /// <summary>First month after the window that is open to fitting, months from the start; null where all of it is, or none.</summary>
    public int? ForecastFrom { get; init; }

    /// <summary>What actors decided, where they do; else null.</summary>
    public DecidedFigures? Decided { get; init; }

    /// <summary>Names of economies and blocs by their ids, for those who act and those who only trade.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Ids of the members of blocs, by the ids of the blocs.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Members { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Names of commodities by their ids.</summary>
    public ImmutableDictionary<string, string> Commodities { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Facts about the run: program, platform, digest and so on, name and value.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Facts { get; init; } = [];
}

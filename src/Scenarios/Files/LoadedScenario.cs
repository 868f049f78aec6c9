using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Scenarios.Files;

/// <summary>A scenario as read: what determines the run, and what is set beside it.</summary>
public sealed record LoadedScenario
{
    /// <summary>What, with a seed and a replicate number, determines a run.</summary>
    public required ResolvedScenario Resolved { get; init; }

    /// <summary>
    /// Canonical JSON of the scenario with everything worked in: what it extends, what was set, every default.
    /// <see cref="ScenarioFile.FromText"/> gives the same scenario again.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8.</summary>
    public required Digest Hash { get; init; }

    /// <summary>What to notice, a sentence each: the lessons, then what is claimed.</summary>
    public ImmutableArray<string> Lessons { get; init; } = [];

    /// <summary>The one number that answers the question; null where none is declared.</summary>
    public Headline? Headline { get; init; }

    /// <summary>Sentences that runs can prove wrong.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What a class may move.</summary>
    public ImmutableArray<Lever> Levers { get; init; } = [];

    /// <summary>
    /// Name of the scenario whose demand shifters this one keeps; null where prices are met, or the shifters are already here.
    /// </summary>
    public string? ShifterFrom { get; init; }

    /// <summary>Recorded series to set beside the model.</summary>
    public ImmutableArray<HistorySeries> History { get; init; } = [];

    /// <summary>Parameters fitted to history.</summary>
    public ImmutableArray<FittedParameter> Fitted { get; init; } = [];

    /// <summary>Which numbers of each measure are assumed, in the measures' order.</summary>
    public ImmutableArray<MeasureBasis> Bases { get; init; } = [];

    /// <summary>First month after the fit window, months from the start; the length of the run where nothing was fitted.</summary>
    public required int ForecastFrom { get; init; }
}

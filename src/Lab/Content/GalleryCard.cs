using System.Collections.Immutable;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Lab.Content;

/// <summary>A scenario as the gallery shows it.</summary>
public sealed record GalleryCard
{
    /// <summary>The scenario.</summary>
    public required LoadedScenario Scenario { get; init; }

    /// <summary>A short name.</summary>
    public required string Name { get; init; }

    /// <summary>The question a class answers.</summary>
    public required string Question { get; init; }

    /// <summary>How long a lesson on it takes, minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What a class will see: a sentence that the scenario claims.</summary>
    public required string See { get; init; }

    /// <summary>Id of the headline series that is charted.</summary>
    public required string Series { get; init; }

    /// <summary>What is charted, in words.</summary>
    public required string Charted { get; init; }

    /// <summary>Least share of the first month's figure that counts as <see cref="Yes"/>.</summary>
    public required double Share { get; init; }

    /// <summary>What is said of runs that end at or above it, such as <c>trade comes back</c>.</summary>
    public required string Yes { get; init; }

    /// <summary>What is said of the other runs.</summary>
    public required string No { get; init; }

    /// <summary>First month that a class predicts, months from the start: before what the question is about has shown itself.</summary>
    public required int Cut { get; init; }

    /// <summary>How many runs a class looks at.</summary>
    public required int Runs { get; init; }

    /// <summary>How many runs stand behind each stored setting of a lever.</summary>
    public required int Stored { get; init; }

    /// <summary>Why one run is shown where luck would make others of it, in words; empty where it would not.</summary>
    public required string Single { get; init; }

    /// <summary>Ids of the events that the chart marks; empty for all, of which a chart has room for eight.</summary>
    public required ImmutableArray<string> Marks { get; init; }

    /// <summary>What a class may move.</summary>
    public required ImmutableArray<GalleryLever> Levers { get; init; }

    /// <summary>The what-if that the compare screen begins with.</summary>
    public required GalleryFork Fork { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Folder;

/// <summary>Everything needed to tell what a run was and to run it again. It is <c>manifest.json</c> of a run folder.</summary>
public sealed record Manifest
{
    /// <summary>Version of this file's form; a newer one is refused.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of this file's form.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Version of the program; default this one's.</summary>
    public string Program { get; init; } = ProgramIdentity.Version;

    /// <summary>Commit the program was built from; empty where it was built outside a repository.</summary>
    public string Commit { get; init; } = ProgramIdentity.Commit;

    /// <summary>Digest of each room that makes results; empty in a folder that an earlier program wrote.</summary>
    public ImmutableSortedDictionary<string, string> Rooms { get; init; } = ProgramIdentity.Rooms;

    /// <summary>Operating system, architecture, C library and processor features; see <see cref="ProgramIdentity.Platform"/>.</summary>
    public string Platform { get; init; } = ProgramIdentity.Platform;

    /// <summary>Name of the run; equals the folder's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Seed of all draws.</summary>
    public required long Seed { get; init; }

    /// <summary>How many replicates.</summary>
    public int Replicates { get; init; } = 1;

    /// <summary>The replicate of an ensemble that the run repeats; 0 for a run of its own.</summary>
    public int FirstReplicate { get; init; }

    /// <summary>Length, months.</summary>
    public required int Months { get; init; }

    /// <summary>How much is kept.</summary>
    public Keep Keep { get; init; } = Keep.Default;

    /// <summary>What was changed against the scenario file, path and value, in path order.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The resolved scenario, with a version of its own.</summary>
    public required JsonNode Resolved { get; init; }

    /// <summary>SHA-256 of the resolved scenario, hexadecimal.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>SHA-256 of the world's figures, hexadecimal; empty in a folder that an earlier program wrote.</summary>
    public string WorldHash { get; init; } = "";

    /// <summary>The resolved scenario whose demand shifters this one keeps; null where it has none.</summary>
    public JsonNode? ShifterBase { get; init; }

    /// <summary>What the run branched off from; null for a run of its own.</summary>
    public BranchPoint<JsonNode>? Branch { get; init; }

    /// <summary>Plug-ins the run loaded.</summary>
    public ImmutableArray<PlugIn> PlugIns { get; init; } = [];

    /// <summary>When the run began, UTC.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Where it stands.</summary>
    public RunStatus Status { get; init; } = RunStatus.Running;

    /// <summary>Why it failed; empty otherwise.</summary>
    public string Message { get; init; } = "";

    /// <summary>Digest of the whole run, hexadecimal; empty until it is done.</summary>
    public string Digest { get; init; } = "";

    /// <summary>What a store is told about the run.</summary>
    public RunHeader Header() => new(Name, ScenarioHash, Seed, Replicates, Months, [.. Settings], Keep) { Id = RunIdentifier.Of(this) };
}

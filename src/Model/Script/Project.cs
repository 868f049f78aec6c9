using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>Something that may be built: at a date, or when a deal says so.</summary>
public sealed record Project
{
    /// <summary>Unique in the scenario, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>What it is.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>Ordinal of the economy whose firms build it and are paid for it.</summary>
    public required int Builder { get; init; }

    /// <summary>Ordinal of the economy that pays for it and that it serves.</summary>
    public required int Host { get; init; }

    /// <summary>Ordinal of the economy whose port it leads to; the host's own where it has none of its own.</summary>
    public required int Port { get; init; }

    /// <summary>Cost, million US dollars.</summary>
    public required double CostMusd { get; init; }

    /// <summary>Months of building while every instalment is paid, at least 1.</summary>
    public required int Months { get; init; }

    /// <summary>Part of the price that carriage of what goes through becomes cheaper by, 0 to 0.5.</summary>
    public required double Cut { get; init; }

    /// <summary>Share of the host's trade that goes through, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Ordinals of the commodities of a park's sectors.</summary>
    public required ImmutableArray<int> Sectors { get; init; }

    /// <summary>Capacity that a park adds to its sectors, share.</summary>
    public required double Gain { get; init; }

    /// <summary>People who work there once it stands.</summary>
    public required double Jobs { get; init; }

    /// <summary>Month in which work begins whatever is decided; <see cref="Span.Never"/> where a deal has to say so.</summary>
    public required int Begins { get; init; }
}

using System.Collections.Immutable;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Script;

/// <summary>A scenario with nothing left open: with a seed and a replicate number it determines a run.</summary>
public sealed record ResolvedScenario
{
    /// <summary>Name of the file without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>The question the scenario asks, in plain words.</summary>
    public string Question { get; init; } = "";

    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>Dates.</summary>
    public required Calendar Calendar { get; init; }

    /// <summary>Length, months.</summary>
    public required int Months { get; init; }

    /// <summary>Who puts measures in force.</summary>
    public MeasureMode Mode { get; init; } = MeasureMode.Scripted;

    /// <summary>Numbers of the model.</summary>
    public ModelParameters Parameters { get; init; } = new();

    /// <summary>Everyone who acts: states in world order, then blocs. The position is the actor's ordinal.</summary>
    public required ImmutableArray<ActorAssignment> Actors { get; init; }

    /// <summary>Measures known to the scenario.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>What states negotiate about.</summary>
    public ImmutableArray<Dossier> Dossiers { get; init; } = [];

    /// <summary>Whether a carve-out is a level of some dossier: then it is closed until a table opens it.</summary>
    public bool IsOffered(int measure, int carveOut)
    {
        foreach (var dossier in Dossiers)
            foreach (var issue in dossier.Issues)
                foreach (var level in issue.Levels)
                    if (level.Opens(measure, carveOut)) return true;
        return false;
    }

    /// <summary>What may be built.</summary>
    public ImmutableArray<Project> Projects { get; init; } = [];

    /// <summary>Debts that stand before the first month.</summary>
    public ImmutableArray<Debt> Debts { get; init; } = [];

    /// <summary>What happens whatever the actors decide, in month order.</summary>
    public ImmutableArray<ScriptedEvent> Events { get; init; } = [];

    /// <summary>Recorded prices.</summary>
    public ImmutableArray<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>Pairs kept every month.</summary>
    public ImmutableArray<FocusPair> Focus { get; init; } = [];

    /// <summary>What a faulty behaviour leads to.</summary>
    public FaultPolicy OnFault { get; init; } = FaultPolicy.Stop;

    /// <summary>What differs between replicates beside the actors' luck.</summary>
    public ImmutableArray<Uncertain> Uncertainty { get; init; } = [];
}

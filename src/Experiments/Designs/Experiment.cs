using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Designs;

/// <summary>A sweep over a scenario.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Title">One line.</param>
/// <param name="Scenario">Name or path of the scenario.</param>
/// <param name="Seed">Seed of all draws, the design's included.</param>
/// <param name="Replicates">Replicates a point; they share their luck between points.</param>
/// <param name="Changes">Changes common to all points, as for <c>--set</c>.</param>
/// <param name="Kind">How points are laid out.</param>
/// <param name="Points">How many points a Latin hypercube or a Sobol sequence has, base points a Saltelli design,
/// walks a Morris design; 0 for the others.</param>
/// <param name="Factors">What varies.</param>
public sealed record Experiment(
    string Name, string Title, string Scenario, long Seed, int Replicates, ImmutableArray<string> Changes,
    DesignKind Kind, int Points, ImmutableArray<Factor> Factors)
{
    /// <summary>Name of the table of points beside the experiment's file; empty for other designs.</summary>
    public string Table { get; init; } = "";

    /// <summary>Its rows: each factor's value as text, in factor order; empty for other designs.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>What a combination of values has to fulfil to be a point; default nothing.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>What it is about; default empty: every headline series' mean over the last year.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>What is kept of every run beside its outcomes; default its series.</summary>
    public SweepKeep Keep { get; init; } = SweepKeep.Series;

    /// <summary>How an outcome is taken, in words.</summary>
    /// <param name="outcome">Its id.</param>
    public string Says(string outcome) => (Outcomes.FirstOrDefault(o => o.Id == outcome) ?? Outcome.LastYear(outcome)).Says;

    /// <summary>The factors as designs take them.</summary>
    public ImmutableArray<VariedFactor> Varied => [.. Factors.Select(f => f.Varied)];

    /// <summary>How the points are laid out.</summary>
    public SamplingDesign Layout => Kind switch
    {
        DesignKind.Factorial => new GridDesign(),
        DesignKind.Zip => new ZipDesign(),
        DesignKind.Table => new TableDesign(Rows),
        DesignKind.LatinHypercube => new LatinHypercubeDesign(Points),
        DesignKind.Sobol => new SobolDesign(Points),
        DesignKind.Saltelli => new SaltelliDesign(Points),
        DesignKind.Morris => new MorrisDesign(Points),
        _ => throw new InvalidOperationException($"There is no design {Kind}."),
    };

    /// <summary>Draws of the design, or of its analysis.</summary>
    /// <param name="use">What they are for, such as <c>design</c>.</param>
    public Draws Draws(string use) => DrawKey.Of(Seed, 0).For(0, Phase.Events, use);
}

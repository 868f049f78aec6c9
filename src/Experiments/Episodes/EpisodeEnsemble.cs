using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.State;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>Many generated scenarios with sanction episodes.</summary>
/// <param name="World">World the pairs are drawn from.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Worlds">How many scenarios.</param>
/// <param name="Issues">Issues in each.</param>
/// <param name="Months">Length of each.</param>
public sealed record EpisodeEnsemble(string World, long Seed, int Worlds, int Issues, int Months)
{
    /// <summary>Changes of the model's numbers in every scenario, such as <c>parameters.politics.review=0.1</c>; default none.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Runs all of them.</summary>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="jobs">At a time; the result does not depend on it.</param>
    /// <param name="progress">Told how many scenarios are done of how many, from any worker.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Every issue with what became of it, in order.</returns>
    /// <exception cref="RunException">A run failed.</exception>
    public ImmutableArray<Episode> Run(Library library, int jobs, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        return Run(library, number => EpisodeGenerator.Create(library, World, Seed, number, Issues, Months), jobs, progress, cancellation);
    }

    /// <summary>Runs as many scenarios with bans by date, on as many pairs each.</summary>
    /// <inheritdoc cref="Run(Library, int, Action{int, int}, CancellationToken)"/>
    public ImmutableArray<Episode> Bans(Library library, int jobs, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        return Run(library, number => EpisodeGenerator.Bans(library, World, Seed, number, Issues), jobs, progress, cancellation);
    }

    private ImmutableArray<Episode> Run(Library library, Func<int, EpisodeWorld> generate, int jobs, Action<int, int> progress,
        CancellationToken cancellation)
    {
        var done = 0;
        var found = new ImmutableArray<Episode>[Worlds];
        WorkerPool.Run(
            Worlds,
            jobs,
            (number, stop) =>
            {
                var generated = generate(number);
                if (!Changes.IsEmpty) generated = generated with { Scenario = library.Changed(generated.Scenario, Changes) };
                var watch = new EpisodeWatch(generated);
                Ensemble.One(new RunPlan(generated.Scenario, Seed, library.Behaviours), number, watch, stop);
                found[number] = [.. watch.Episodes()];
                progress(Interlocked.Increment(ref done), Worlds);
            },
            cancellation);
        return [.. found.SelectMany(f => f)];
    }
}

using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.Abstractions.Runs;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Accounts;

/// <summary>Finds what an actor's or a run's grain is asked for, or says in words what there is instead.</summary>
/// <param name="months">The closed months.</param>
internal sealed class Witness(IClosedMonths months)
{
    /// <summary>The account of the actor with this key.</summary>
    /// <param name="key"><c>run/replicate/actor</c>.</param>
    /// <param name="kind">What the asker takes it for; null for whatever it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="KeyNotFoundException">There is no such run or actor, or nothing to speak of yet.</exception>
    public async Task<ActorAccount> ActorAsync(string key, Actors.Behaviours.ActorKind? kind, CancellationToken cancellation)
    {
        var (run, id) = Key(() => RunKey.ParseActor(key));
        var month = await LastAsync(run, cancellation);
        return new ActorAccount(month, Ordinal(month.Scenario, run, id, kind));
    }

    /// <summary>What the actor with this key decided last; null where it never did.</summary>
    /// <inheritdoc cref="ActorAsync"/>
    public async Task<ActorDecision?> DecisionAsync(string key, Actors.Behaviours.ActorKind kind, CancellationToken cancellation)
    {
        var (run, id) = Key(() => RunKey.ParseActor(key));
        var month = await LastAsync(run, cancellation);
        return await months.LastDecisionAsync(run, Ordinal(month.Scenario, run, id, kind), cancellation) is { } taken
            ? CardText.Decision(taken, month.Scenario.Calendar) : null;
    }

    /// <summary>The run with this key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public async Task<RunCard> RunAsync(string key, CancellationToken cancellation)
    {
        var run = Key(() => RunKey.Parse(key));
        return await months.FindAsync(run, cancellation) ?? throw await UnknownAsync(run, cancellation);
    }

    private async Task<ClosedMonth> LastAsync(RunKey run, CancellationToken cancellation)
    {
        if (await months.LastAsync(run, cancellation) is { } month) return month;
        throw await months.FindAsync(run, cancellation) is null
            ? await UnknownAsync(run, cancellation)
            : new KeyNotFoundException($"No month of {run} is closed yet; ask again in a moment.");
    }

    private async Task<KeyNotFoundException> UnknownAsync(RunKey run, CancellationToken cancellation)
    {
        var known = await months.RunsAsync(cancellation);
        return new KeyNotFoundException($"There is no run {run} here. "
            + (known.IsEmpty ? "There is none at all." : "There are: "
            + string.Join(", ", known.Take(20).Select(r => new RunKey(r.Run, r.Replicate))) + "."));
    }

    private static int Ordinal(ResolvedScenario scenario, RunKey run, string id, Actors.Behaviours.ActorKind? kind)
    {
        for (var a = 0; a < scenario.Actors.Length; a++)
        {
            var profile = scenario.Actors[a].Profile;
            if (profile.Id != id) continue;
            return kind is null || profile.Kind == kind ? a : throw new KeyNotFoundException(
                $"{id} is a {CardText.Kebab(profile.Kind)} in {run}; ask it as one.");
        }

        throw new KeyNotFoundException(
            $"Nobody is called {id} in {run}. There are: {string.Join(", ", scenario.Actors.Select(a => a.Profile.Id))}.");
    }

    private static T Key<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException fault)
        {
            throw new KeyNotFoundException(fault.Message);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Differences;

/// <summary>Ids of what the lists of a world's state are about, by ordinal.</summary>
internal sealed record WorldNames
{
    private readonly ImmutableDictionary<string, string> behaviours = ImmutableDictionary<string, string>.Empty;

    /// <summary>The ids in a scenario.</summary>
    public WorldNames(ResolvedScenario scenario)
    {
        Economies = [.. scenario.World.Economies.Select(e => e.Id)];
        Commodities = [.. scenario.World.Commodities.Select(c => c.Id)];
        Measures = [.. scenario.Measures.Select(m => m.Id)];
        Actors = [.. scenario.Actors.Select(a => a.Profile.Id)];
        Dossiers = [.. scenario.Dossiers.Select(d => d.Id)];
        behaviours = scenario.Actors.ToImmutableDictionary(a => a.Profile.Id, a => a.Profile.Behaviour, StringComparer.Ordinal);
    }

    public ImmutableArray<string> Economies { get; private init; }

    public ImmutableArray<string> Commodities { get; private init; }

    public ImmutableArray<string> Measures { get; private init; }

    public ImmutableArray<string> Actors { get; private init; }

    public ImmutableArray<string> Dossiers { get; private init; }

    public string BehaviourOf(string actor) => behaviours[actor];

    /// <summary>What both have, in the order of this one.</summary>
    public WorldNames Common(WorldNames other) => this with
    {
        Economies = [.. Economies.Intersect(other.Economies)],
        Commodities = [.. Commodities.Intersect(other.Commodities)],
        Measures = [.. Measures.Intersect(other.Measures)],
        Actors = [.. Actors.Intersect(other.Actors)],
        Dossiers = [.. Dossiers.Intersect(other.Dossiers)],
    };

    /// <summary>A state with only what <paramref name="kept"/> names, in its order.</summary>
    public WorldState Select(WorldState state, WorldNames kept) => state with
    {
        Economies = Select(state.Economies, Economies, kept.Economies),
        Commodities = Select(state.Commodities, Commodities, kept.Commodities),
        Measures = Select(state.Measures, Measures, kept.Measures),
        Memories = Select(state.Memories, Actors, kept.Actors),
        Inboxes = Select(state.Inboxes, Actors, kept.Actors),
        Dossiers = Select(state.Dossiers, Dossiers, kept.Dossiers),
    };

    /// <summary>The first list of ids that is not the same in both; null where all are.</summary>
    public FieldDifference? Rosters(WorldNames other) =>
        Roster(nameof(Economies), Economies, other.Economies) ?? Roster(nameof(Commodities), Commodities, other.Commodities)
        ?? Roster(nameof(Measures), Measures, other.Measures) ?? Roster(nameof(Actors), Actors, other.Actors)
            ?? Roster(nameof(Dossiers), Dossiers, other.Dossiers);

    /// <summary>A path with ids in place of positions, where it is known what stands there.</summary>
    public ImmutableArray<string> Named(ImmutableArray<string> path)
    {
        if (path.Length < 2 || !path[1].StartsWith('[')) return path;
        var named = path.SetItem(1, Named(path[1], path[0] switch
        {
            nameof(WorldState.Economies) => Economies,
            nameof(WorldState.Commodities) => Commodities,
            nameof(WorldState.Measures) => Measures,
            nameof(WorldState.Memories) or nameof(WorldState.Inboxes) => Actors,
            nameof(WorldState.Dossiers) => Dossiers,
            _ => [],
        }));
        // Every plain list of a market has one number an economy.
        return path is [nameof(WorldState.Commodities), _, _, ['[', ..]] ? named.SetItem(3, Named(path[3], Economies)) : named;
    }

    private static string Named(string step, ImmutableArray<string> ids) =>
        int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < ids.Length
            ? $"[{ids[at]}]" : step;

    private static ImmutableArray<T> Select<T>(ImmutableArray<T> items, ImmutableArray<string> ids, ImmutableArray<string> kept) =>
        ids.SequenceEqual(kept) || items.IsDefaultOrEmpty ? items : [.. kept.Select(id => items[ids.IndexOf(id)])];

    private static FieldDifference? Roster(string of, ImmutableArray<string> ids, ImmutableArray<string> others)
    {
        for (var i = 0; i < Math.Max(ids.Length, others.Length); i++)
            if (ids.ElementAtOrDefault(i) != others.ElementAtOrDefault(i))
                return new FieldDifference([of, $"[{i}]"], ids.ElementAtOrDefault(i) ?? "none", others.ElementAtOrDefault(i) ?? "none");
        return null;
    }
}

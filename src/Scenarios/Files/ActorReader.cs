using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Says who acts: states in world order, then blocs in world order, then ministries by id.</summary>
internal sealed class ActorReader(InputNode root, World world, BehaviourCatalogue behaviours, InputProblems problems)
{
    private readonly InputNode actors = root.Member("actors")!;

    public ImmutableArray<ActorAssignment> Read()
    {
        var all = ImmutableArray.CreateBuilder<ActorAssignment>();
        for (var i = 0; i < world.EconomyCount; i++)
            Add(all, world.Economies[i].Id, world.Economies[i].Name, ActorKind.State, i, -1);
        var acting = actors.List("blocs").Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        for (var b = 0; b < world.Blocs.Length; b++)
            if (acting.Contains(world.Blocs[b].Id) || Own(world.Blocs[b].Id) is not null)
                Add(all, world.Blocs[b].Id, world.Blocs[b].Name, ActorKind.Bloc, -1, b);
        foreach (var (id, node) in actors.Map("ministries").OrderBy(m => m.Key, StringComparer.Ordinal)) AddMinistry(all, id, node);
        return all.ToImmutable();
    }

    private void AddMinistry(ImmutableArray<ActorAssignment>.Builder all, string id, InputNode node)
    {
        if (id.Contains('/', StringComparison.Ordinal) || world.Economies.Any(e => e.Id == id) || world.Blocs.Any(b => b.Id == id))
        {
            problems.Add(node, "A ministry needs an id of its own, without \"/\"; "
                + id + " is no such id, or a state or bloc is called so.");
            return;
        }

        var serves = ImmutableArray.CreateBuilder<int>();
        foreach (var served in node.List("serves"))
        {
            var at = all.ToList().FindIndex(a => a.Profile.Id == served.Text && a.Profile.Kind == ActorKind.State);
            if (at < 0) problems.Add(served, served.Text + " does not act, so nobody can advise it; give it a behaviour under each.");
            else if (serves.Contains(at)) problems.Add(served, served.Text + " is named twice; keep one.");
            else serves.Add(at);
        }

        serves.Sort();
        var behaviour = behaviours.Find(node.Text("behaviour"))!;
        var profile = new ActorProfile(
            id, node.Text("name"), ActorKind.Ministry, behaviour.Name, Settings(behaviour, [.. node.Map("settings")]));
        all.Add(new ActorAssignment(profile, -1, -1, false) { Serves = serves.ToImmutable() });
    }

    private InputNode? Own(string id) => actors.Member("each")!.Member(id);

    private void Add(ImmutableArray<ActorAssignment>.Builder all, string id, string name, ActorKind kind, int economy, int bloc)
    {
        var own = Own(id);
        var common = actors.Member("default");
        if (own is null && common is null)
        {
            if (kind == ActorKind.Bloc) problems.Add(actors.Member("blocs")!,
                "The bloc " + id + " has no behaviour; name one under each or write a default.");
            return;
        }

        var behaviour = own?.Member("behaviour") ?? common?.Member("behaviour");
        if (behaviour is null)
        {
            problems.Add(own!, id + " has no behaviour; name one here or write a default.");
            return;
        }

        // Settings of the default apply only to actors that behave by default.
        var inherits = common is not null && behaviour.Text == common.Text("behaviour");
        var given = (inherits ? common!.Map("settings") : []).Where(s => own?.Member("settings")?.Member(s.Key) is null).Concat(
            own?.Map("settings") ?? []).ToList();
        var profile = new ActorProfile(id, name, kind, behaviour.Text, Settings(behaviours.Find(behaviour.Text)!, given));
        all.Add(new ActorAssignment(profile, economy, bloc, own?.Flag("seat") ?? false));
    }

    private ImmutableArray<Term> Settings(RegisteredBehaviour behaviour, List<KeyValuePair<string, InputNode>> given)
    {
        foreach (var (key, node) in given)
            if (behaviour.Settings.All(s => s.Name != key))
                problems.Add(node, "The behaviour " + behaviour.Name + " has no setting \"" + key + "\"."
                    + Suggestion.Sentence(key, [.. behaviour.Settings.Select(s => s.Name)]));
        var terms = ImmutableArray.CreateBuilder<Term>(behaviour.Settings.Length);
        foreach (var setting in behaviour.Settings)
        {
            var node = given.Find(g => g.Key == setting.Name).Value;
            if (node is not null) new NumberShape("", setting.Min, setting.Max).Check(node, Vocabulary.Empty, problems);
            terms.Add(new Term(setting.Name, node?.Number ?? setting.Fallback, setting.Unit));
        }

        return terms.MoveToImmutable();
    }
}

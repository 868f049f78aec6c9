using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Tests.Explaining;

public class FlipSearchTests
{
    private const int War = 3;

    private const string Json = """
        {
          "id": "small", "title": "A test", "world": "small", "start": "2021-03", "months": 8, "mode": "decided",
          "parameters": {"politics": {"leaningSd": 0, "frailtySd": 0}},
          "actors": {"default": {"behaviour": "pragmatist"}},
          "events": [{"id": "invasion", "title": "War", "month": "2021-06", "kind": "war", "economies": ["CCC", "BBB"], "value": 1}],
          "measures": [{"id": "ban", "title": "Ban", "senders": ["AAA"], "targets": ["CCC"], "instrument": "export-ban", "goods": {"oil": 0.2},
            "form": "executive-act", "objective": "end_war", "source": "made up"}]
        }
        """;

    private static readonly Library Library = new(BehaviourCatalogue.From(typeof(Simulation).Assembly), _ => Small.World);

    private static RunPlan Plan(TemporaryFolder folder, long seed)
    {
        File.WriteAllText(folder["small.json"], Json);
        return Library.Plan(folder["small.json"], [], seed);
    }

    /// <summary>A run in which the sender looks at the ban in the month of the war, and that decision.</summary>
    private static async Task<(
        DecisionMoment Moment, StoredDecision Decision,
        System.Collections.Immutable.ImmutableArray<CausalStep> Causes)> MomentAsync(TemporaryFolder folder, long seed)
    {
        using (var session = Small.Session(folder["run"], Plan(folder, seed))) await Small.GoAsync(session);
        using var store = RunStore.OpenToRead(Path.Combine(folder["run"], "results.db"));
        var run = store.Runs()[0].Run;
        var decision = store.Decisions(run, 0, War, "AAA").Single(d => d.Phase == "decide");
        var moment = await DecisionMoment.AtAsync(folder["run"], store, run, 0, decision, Library, CancellationToken.None);
        return (moment, decision, CausalChain.Of(new StoredPast(store, run, 0), moment.Scenario, decision, "ban"));
    }

    [Fact]
    public async Task The_decision_taken_again_is_the_one_recorded_and_a_fact_flips_it_by_its_margin()
    {
        using var folder = new TemporaryFolder();
        var (moment, decision, _) = await MomentAsync(folder, 7);
        Assert.Equal(decision.Chosen.AsEnumerable(), moment.Again(moment.Briefing).Chosen);
        var search = new FlipSearch(moment, "ban");
        // Terms add up with weight 1, so that a fact has to move by what the chosen option is ahead, and by no more than rounding beyond.
        var margin = decision.Reasons.Margin;
        var welfare = search.Facts().Where(f => f.Input.StartsWith("welfare of", StringComparison.Ordinal)).MinBy(f => f.Effort)!;
        Assert.InRange(welfare.Effort, margin * (1 - 1e-6), (margin * 1.06) + 1e-9);
        Assert.NotEqual(search.Chosen, welfare.Instead);
    }

    [Fact]
    public async Task The_branch_it_names_makes_the_other_choice()
    {
        using var folder = new TemporaryFolder();
        var (moment, _, _) = await MomentAsync(folder, 7);
        var search = new FlipSearch(moment, "ban");
        var flips = search.Numbers((_, _) => { });
        var flip = flips.First(f => f.Path!.StartsWith("parameters.politics", StringComparison.Ordinal) && f.Instead.Length > 0);
        var plan = Branching.Plan(folder["run"], "3",
            [flip.Path + "=" + flip.To.ToString("R", System.Globalization.CultureInfo.InvariantCulture)], Library);
        using (var session = Small.Session(folder["branch"], plan)) await Small.GoAsync(session);
        using var store = RunStore.OpenToRead(Path.Combine(folder["branch"], "results.db"));
        var chosen = store.Decisions(store.Runs()[0].Run, 0, War, "AAA").Single(d => d.Phase == "decide").Chosen;
        Assert.Equal(flip.Instead, chosen.FirstOrDefault("keep:ban"));
        Assert.NotEqual(search.Chosen, chosen.FirstOrDefault("keep:ban"));
    }

    [Fact]
    public async Task Causes_end_in_the_event_that_gave_occasion()
    {
        using var folder = new TemporaryFolder();
        var (_, decision, causes) = await MomentAsync(folder, 7);
        Assert.Contains("invasion", decision.Because, StringComparison.Ordinal);
        Assert.Contains(causes, c => c.Month == War && c.What.StartsWith("event invasion", StringComparison.Ordinal)
            && c.Because == "scripted");
    }
}

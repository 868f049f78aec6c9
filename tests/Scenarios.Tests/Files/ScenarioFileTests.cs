using System.Collections.Immutable;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Files;

public class ScenarioFileTests
{
    internal const string Full = """
        "actors": {"default": {"behaviour": "quiet", "settings": {"patience": 0.25}}, "blocs": ["AB"], "each": {"CCC": {"behaviour": "loud", "seat": true}, "BBB": {"settings": {"patience": 1}}}},
        "parameters": {"routing": {"markup": 0.3}, "macro": {"on": false}},
        "series": [{"id": "brent", "unit": "dollars", "source": "EIA", "from": "2020-12", "values": [50, 60, 70, 80]}],
        "benchmarks": [{"commodity": "oil", "series": "brent", "passThrough": 0.9, "outside": ["CCC"]}],
        "focus": [["AB", "CCC"]],
        "uncertainty": [{"path": "parameters.routing.most", "sd": 0.3, "source": "guess"}],
        "events": [{"id": "late", "title": "Later", "month": "2022-02", "kind": "war", "economies": ["CCC", "AAA"], "value": 1},
                   {"id": "early", "title": "Before", "month": "2021-06"}],
        "measures": [
          {"id": "ban", "title": "Ban", "senders": ["AB"], "targets": ["CCC"], "instrument": "import-ban", "goods": {"steel": 0.5, "oil": 1}, "form": "council-decision",
           "announced": "2021-02", "from": "2021-04", "until": "2022-04", "windDown": 2, "expiry": 6, "enforcement": 0.9, "source": "Act 1",
           "carveOuts": [{"id": "pipe", "title": "Pipeline", "commodity": "oil", "share": 0.4, "from": "2021-05"}]},
          {"id": "later", "title": "Only decided", "senders": ["AAA"], "targets": ["CCC"], "instrument": "tariff", "rate": 0.35, "form": "statute", "source": "Act 2"}],
        "levers": [{"id": "l", "title": "L", "path": "measures.ban.enforcement", "min": 0, "max": 1}],
        "fitUntil": "2021-12",
        "history": [{"id": "h", "title": "H", "unit": "million US dollars", "reporter": "A", "exporters": ["AB"], "importers": ["CCC"], "source": "S", "rows": [{"at": "2021", "value": 5}, {"at": "2021-03", "value": 1}, {"at": "2021-02..2022-01", "value": 2}]}],
        "fitted": [{"path": "parameters.routing.markup", "value": 0.3, "from": "2021-01", "until": "2021-12", "series": ["h"], "objective": "sum of squares"}]
        """;

    [Fact]
    public void A_minimal_scenario_has_defaults()
    {
        var scenario = SmallWorld.Load(SmallWorld.Minimal).Resolved;
        Assert.Equal("case", scenario.Id);
        Assert.Equal(24, scenario.Months);
        Assert.Equal(new Calendar(2021, 1), scenario.Calendar);
        Assert.Equal(MeasureMode.Scripted, scenario.Mode);
        Assert.Equal(new ModelParameters(), scenario.Parameters);
        Assert.Empty(scenario.Actors);
    }

    [Fact]
    public void Measures_have_ordinals_and_months()
    {
        var scenario = SmallWorld.Load(SmallWorld.With(Full)).Resolved;
        var ban = scenario.Measures[0];
        Assert.Equal([0, 1], ban.Senders.AsEnumerable());
        Assert.Equal([2], ban.Targets.AsEnumerable());
        Assert.Equal("AB", ban.Decider);
        Assert.Equal(Instrument.ImportBan, ban.Instrument);
        Assert.Equal(0.5, ban.ScopeOf(1));
        Assert.Equal(new Span(3, 15), ban.Scripted);
        Assert.Equal(1, ban.Announced);
        Assert.Equal(new CarveOut("pipe", "Pipeline", 0, 0.4, LegalForm.Licence, new Span(4, 15)), ban.CarveOuts[0]);
        Assert.Equal(Span.Empty, scenario.Measures[1].Scripted);
    }

    [Fact]
    public void Actors_are_states_in_world_order_then_blocs()
    {
        var actors = SmallWorld.Load(SmallWorld.With(Full)).Resolved.Actors;
        Assert.Equal(["AAA", "BBB", "CCC", "AB"], actors.Select(a => a.Profile.Id));
        Assert.Equal(["quiet", "quiet", "loud", "quiet"], actors.Select(a => a.Profile.Behaviour));
        Assert.Equal([0.25, 1], actors.Take(2).Select(a => a.Profile.Setting("patience")));
        Assert.True(actors[2].IsSeat);
        Assert.Equal((-1, 0), (actors[3].Economy, actors[3].Bloc));
    }

    [Fact]
    public void Prices_events_and_pairs_are_resolved()
    {
        var loaded = SmallWorld.Load(SmallWorld.With(Full));
        var oil = loaded.Resolved.Benchmarks[0];
        Assert.Equal(70, oil.BasePrice);
        Assert.Equal([60, 70, 80, 0], oil.Prices.Take(4));
        Assert.Equal(["early", "late"], loaded.Resolved.Events.Select(e => e.Id));
        Assert.Equal([2, 0], loaded.Resolved.Events[1].Economies.AsEnumerable());
        Assert.Equal([new FocusPair(0, 2), new FocusPair(1, 2)], loaded.Resolved.Focus.AsEnumerable());
        Assert.Equal(0.3, loaded.Resolved.Parameters.Routing.Markup);
        Assert.False(loaded.Resolved.Parameters.Macro.On);
        Assert.Equal(0.9, loaded.Levers[0].Value);
        Assert.Equal(12, loaded.ForecastFrom);
        Assert.Equal([(0, 12), (2, 1), (1, 12)], loaded.History[0].Points.Select(p => (p.From, p.Length)));
    }

    [Fact]
    public void Canonical_text_gives_the_same_scenario_again()
    {
        var first = SmallWorld.Load(SmallWorld.With(Full), "months=30", "parameters.gates.closing=0.1");
        var again = ScenarioFile.FromText(first.Text, "manifest.json", SmallWorld.Behaviours, SmallWorld.Find);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Hash, again.Hash);
        Assert.Equal(first.Resolved.Parameters, again.Resolved.Parameters);
        Assert.Equal(first.Resolved.Measures[0].ToString(), again.Resolved.Measures[0].ToString());
        Assert.NotEqual(first.Hash, SmallWorld.Load(SmallWorld.With(Full), "months=30").Hash);
    }

    [Fact]
    public void Layout_does_not_change_the_hash()
    {
        var compact = SmallWorld.With(Full).Replace("\n", "\r\n", StringComparison.Ordinal).Replace(
            "0.35", "3.5e-1", StringComparison.Ordinal);
        Assert.Equal(SmallWorld.Load(SmallWorld.With(Full)).Hash, SmallWorld.Load(compact).Hash);
    }

    [Fact]
    public void Kept_shifters_replace_the_scenario_they_come_from()
    {
        var loaded = SmallWorld.Load(SmallWorld.With(Full + ",\n\"shifterFrom\": \"base\""));
        Assert.Equal("base", loaded.ShifterFrom);
        var shifters = Enumerable.Range(0, 24).Select(m => 1 + (m / 100.0)).ToImmutableArray();
        var kept = ScenarioFile.WithShifters(loaded, [shifters], SmallWorld.Behaviours, SmallWorld.Find);
        Assert.Null(kept.ShifterFrom);
        Assert.Equal(shifters.AsEnumerable(), kept.Resolved.Benchmarks[0].Shifters.AsEnumerable());
        Assert.NotEqual(loaded.Hash, kept.Hash);
    }

    [Fact]
    public void A_parameter_that_is_set_is_no_longer_listed_as_fitted()
    {
        Assert.Single(SmallWorld.Load(SmallWorld.With(Full), "months=30").Fitted);
        var moved = SmallWorld.Load(SmallWorld.With(Full), "parameters.routing.markup=0.2");
        Assert.Empty(moved.Fitted);
        Assert.Equal(moved.Hash, ScenarioFile.FromText(moved.Text, "manifest.json", SmallWorld.Behaviours, SmallWorld.Find).Hash);
    }

    [Fact]
    public void A_scenario_can_change_another()
    {
        using var folder = new TemporaryFolder();
        folder.Write("base.json", SmallWorld.With(Full));
        var file = folder.Write("variant.json", """{"extends": "base.json", "title": "Variant", "mode": "none", "fitted": null, "measures": [{"id": "ban", "enforcement": 0.2}], "parameters": {"routing": {"most": 0.1}}}""");
        var variant = ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find);
        Assert.Equal("variant", variant.Resolved.Id);
        Assert.Equal(MeasureMode.None, variant.Resolved.Mode);
        Assert.Equal([0.2, 1], variant.Resolved.Measures.Select(m => m.Enforcement));
        Assert.Equal(0.3, variant.Resolved.Parameters.Routing.Markup);
        Assert.Equal(0.1, variant.Resolved.Parameters.Routing.Most);
        Assert.Empty(variant.Fitted);
        folder.Write("base.json", SmallWorld.With(Full).Replace("\"quiet\"", "\"quiat\"", StringComparison.Ordinal));
        var fault = Assert.Throws<InputException>(() => ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find));
        Assert.EndsWith("base.json", fault.Problems[0].File, StringComparison.Ordinal);
        folder.Write("base.json", """{"extends": "base.json"}""");
        Assert.Throws<InputException>(() => ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find));
    }
}

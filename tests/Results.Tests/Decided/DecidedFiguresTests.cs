using NegotiationSim.Model.Script;
using NegotiationSim.Results.Decided;
using NegotiationSim.Results.Tests.Support;
using Change = NegotiationSim.Results.Decided.DecidedFigures.Change;

namespace NegotiationSim.Results.Tests.Decided;

public class DecidedFiguresTests
{
    /// <summary>A war in month 5; history bans oil in month 6 and leaves grain alone.</summary>
    private static ResolvedScenario Scenario()
    {
        var small = Small.Scenario();
        return small with
        {
            Mode = MeasureMode.Decided,
            Events = [new ScriptedEvent("war", "War", 5, EventKind.War, [1, 0], 1, "made up")],
            Measures = [small.Measures[0] with { Decider = "AAA", Scripted = new Span(6, Span.Never) },
                small.Measures[1] with { Decider = "AAA", Scripted = Span.Empty }],
        };
    }

    [Fact]
    public void Shares_and_first_easings_are_counted_over_replicates()
    {
        Change[][] replicates =
        [
            [new(6, "measure-in-force", "oil-ban"), new(8, "carve-out-opened", "oil-ban/pipe"), new(20, "measure-ended", "oil-ban")],
            [new(12, "measure-in-force", "oil-ban"), new(16, "carve-out-opened", "oil-ban/pipe")],
            [new(7, "measure-in-force", "grain-ban"), new(8, "measure-ended", "grain-ban"), new(9, "measure-in-force", "oil-ban")],
            [],
        ];
        var decider = Assert.Single(DecidedFigures.Of(Scenario(), replicates).Deciders);
        Assert.Equal(("AAA", 0.5), (decider.Actor, decider.Imposes));
        Assert.Equal((0.25, 0.75, 6), (decider.Measures[0].Soon, decider.Measures[0].Ever, decider.Measures[0].Recorded));
        Assert.Equal((0.25, 0.25, (int?)null), (decider.Measures[1].Soon, decider.Measures[1].Ever, decider.Measures[1].Recorded));
        Assert.Equal((0.75, 0.75), (decider.Sensitivity, decider.Specificity));
        // A carve-out of the first months belongs to the measure's first terms.
        Assert.Equal([8, 16, 20], decider.FirstEasing.AsEnumerable());
        Assert.Equal((8, 16, (int?)null), (decider.EasedBy(0.1), decider.EasedBy(0.5), decider.EasedBy(0.9)));
    }

    [Fact]
    public void Where_dates_decide_there_is_nothing_to_say()
    {
        using var folder = new TemporaryFolder();
        using var store = NegotiationSim.Results.Store.RunStore.Create(folder["results.db"]);
        Assert.Null(DecidedFigures.Of(store, 1, Scenario() with { Mode = MeasureMode.Scripted }));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class OutcomeAnalysisTests
{
    [Fact]
    public void A_Saltelli_experiment_has_its_indices_even_while_points_are_missing()
    {
        // Ishigami's function again; the last block lacks a point.
        var experiment = Experiment(DesignKind.Saltelli, 1 << 11);
        var found = OutcomeAnalysis.Of(experiment, Table(experiment, (1 << 11) * 5 - 1, p => [TestFunctions.Ishigami(p)]), 0);
        Assert.Equal(0.5576, found.Indices[0].Total.Estimate, 0.02);
        Assert.Empty(found.Effects);
        Assert.Empty(found.Precision);
    }

    [Fact]
    public void A_Morris_experiment_has_its_effects_for_the_mean_of_the_replicates()
    {
        var experiment = Experiment(DesignKind.Morris, 20) with { Replicates = 2 };
        var found = OutcomeAnalysis.Of(experiment, Table(experiment, 77, p => [4 * p[0] + 1, 4 * p[0] - 1]), 0);
        Assert.Equal([4, 0, 0], found.Effects.Select(e => Math.Round(e.MeanSize.Estimate, 9)));
        Assert.NotEmpty(found.Precision);
    }

    [Fact]
    public void The_whole_range_of_two_levels_is_one_step_and_of_four_numbers_three()
    {
        // By hand: from 0.1 to 0.5 it is -1600 * 0.4 = -640 at every step; from 1 to 4 it is 3 * 10; of the range 0 to 1, 30.
        var experiment = Experiment(DesignKind.Morris, 8) with
        {
            Factors = [new Factor("x1", ["0.1", "0.5"], 0, 0, false), new Factor("x2", ["1", "2", "3", "4"], 0, 0, false),
                new Factor("x3", [], 0, 1, false)],
        };
        var found = OutcomeAnalysis.Of(experiment, Table(experiment, 32, p => [-1600 * p[0] + 10 * p[1] + 30 * p[2]]), 0);
        Assert.Equal([640, 30, 30], found.Effects.Select(e => Math.Round(e.MeanSize.Estimate, 9)));
        Assert.Equal([-640, 30, 30], found.Effects.Select(e => Math.Round(e.Mean, 9)));
        Assert.All(found.Effects, e => Assert.Equal(0, e.Spread, 1e-9));
    }

    [Fact]
    public void An_outcome_of_0_and_1_differs_by_its_chance_though_its_median_does_not()
    {
        var experiment = Experiment(DesignKind.Zip, 0) with { Factors = [new Factor("a", ["1", "2"], 0, 0, false)], Replicates = 5 };
        var table = new SweepTable(Design.Points(experiment), [("y", "share")], [[[0, 0, 0, 0, 1]], [[0, 1, 0, 0, 1]]]);
        Assert.Equal([0.2, 0.4], table.Means(0));
        Assert.Equal([0.2, 0.4], FactorEffect.Of(experiment, table)[0].Levels.Select(l => l.Mean));
        Assert.Equal(1, FactorEffect.Of(experiment, table)[0].Rank);
    }

    [Fact]
    public void Without_point_0_there_are_no_differences_and_what_is_missing_is_told()
    {
        var experiment = Experiment(DesignKind.Zip, 0) with { Factors = [new Factor("a", ["1", "2", "3"], 0, 0, false)], Replicates = 2 };
        var all = Design.Points(experiment);
        var table = new SweepTable(all[1..], [("y", "unit")], [[[1, 2]], [[2, 3]]]) { Designed = 3 };
        Assert.Empty(OutcomeAnalysis.Of(experiment, table, 0).Differences);
        Assert.Equal("2 of 3 points (the others are not complete or failed)", table.Coverage);
        Assert.NotEmpty(OutcomeAnalysis.Of(experiment, table with { Points = all[..2] }, 0).Differences);
    }

    [Fact]
    public void A_box_is_told_for_the_outcomes_one_asks_for()
    {
        var experiment = Experiment(DesignKind.Sobol, 256);
        var table = Table(experiment, 256, p => [p[2]]);
        var low = OutcomeAnalysis.Of(experiment, table, 0, new Interest(false, 0.3));
        Assert.Equal(0.3, low.Box!.Limits.Single().High, 0.05);
        Assert.Equal(0.75, OutcomeAnalysis.Of(experiment, table, 0).Box!.Limits.Single().Low, 0.05);
        Assert.Null(OutcomeAnalysis.Of(experiment, table, 0, new Interest(false, -1)).Box);
    }

    [Fact]
    public void Words_take_their_place_among_the_levels()
    {
        var experiment = Experiment(DesignKind.Zip, 0)
            with
        { Factors = [new Factor("a", ["off", "on"], 0, 0, false), new Factor("b", ["0.5", "2"], 0, 0, false)], Replicates = 3 };
        var points = Design.Points(experiment);
        var table = new SweepTable(points, [("y", "unit")], [[[1, 2, 3]], [[2, 3, 4]]]);
        var found = OutcomeAnalysis.Of(experiment, table, 0);
        Assert.Equal([[0, 0.5], [1, 2]], found.Settings);
        Assert.Equal([0, 1], found.Differences.Select(d => d.Difference.Estimate));
        Assert.Equal(1, found.Differences[1].Difference.Low);
    }

    private static Experiment Experiment(DesignKind kind, int points) => new("e", "E", "s", 1, 1, [], kind, points,
        [new Factor("x1", [], 0, 1, false), new Factor("x2", [], 0, 1, false), new Factor("x3", [], 0, 1, false)]);

    private static SweepTable Table(Experiment experiment, int complete, Func<double[], ImmutableArray<double>> outcomes)
    {
        ImmutableArray<DesignPoint> points = [.. Design.Points(experiment).Take(complete)];
        return new SweepTable(points, [("y", "unit")], [.. points.Select(p =>
            ImmutableArray.Create(outcomes([.. experiment.Factors.Select(
                (_, f) => double.Parse(p.Value(f), CultureInfo.InvariantCulture))])))]);
    }
}

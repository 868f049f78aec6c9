using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Calibrations;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Calibrations;

/// <summary>The oracle is the model itself: history is simulated with a known value and noise, and the fit has to find it again.</summary>
public sealed class FitTests : IDisposable
{
    private const string Rate = "measures.arden-steel.rate";
    private const string Speed = "parameters.trade.speed";
    private const double TrueRate = 0.4;

    /// <summary>Errors of 5 % and less, typed in.</summary>
    private static readonly double[] Noise = [0.03, -0.02, 0.05, -0.04, 0.01, -0.05, 0.02, 0.04, -0.03, -0.01, 0.02, -0.02, 0.04, -0.04,
        0.01, 0.03, -0.05, 0.02];

    private static readonly Library Library = new();

    private readonly TemporaryFolder folder = new();
    private readonly string scenario;

    public FitTests()
    {
        scenario = folder["made-up.json"];
        Write(new double[18]);
        var plan = Library.Plan(scenario, [Rate + "=" + TrueRate.ToString(CultureInfo.InvariantCulture)], 1);
        var months = HindcastRun.Go(plan, 1, 1, (_, _) => { }, CancellationToken.None)[0][0];
        Write([.. Noise.Select((n, m) => months[m] * (1 + n))]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_known_parameter_is_found_again_within_its_stated_uncertainty()
    {
        using var journal = FitJournal.Create(folder["a.journal"], Problem(Rate + "=0.05..1").Hash);
        var result = Fit.Run(Problem(Rate + "=0.05..1"), journal, 60, (_, _) => { }, CancellationToken.None);
        var value = Assert.Single(result.Values);
        Assert.True(result.Converged);
        Assert.Empty(value.Warnings);
        Assert.InRange(TrueRate, value.Low, value.High);
        // Uncertainty is there, and small against the bounds: the figures say something.
        Assert.InRange(value.StandardError, 0.0005, 0.1);
        Assert.True(result.After < result.Before / 2);
    }

    [Fact]
    public void What_does_not_matter_is_called_flat()
    {
        // This measure begins after the window.
        const string Late = "measures.corvana-machines.rate";
        using var journal = FitJournal.Create(folder["b.journal"], Problem(Late + "=0.1..0.5").Hash);
        var value = Assert.Single(Fit.Run(Problem(Late + "=0.1..0.5"), journal, 20, (_, _) => { }, CancellationToken.None).Values);
        Assert.True(double.IsNaN(value.StandardError));
        Assert.Contains("flat", Assert.Single(value.Warnings), StringComparison.Ordinal);
        Assert.Equal((0.1, 0.5), (value.Low, value.High));
    }

    [Fact]
    public void A_fit_that_was_cut_off_goes_on_to_the_same_result()
    {
        var problem = Problem(Rate + "=0.05..1", Speed + "=0.3..3");
        var file = folder["c.journal"];
        FitResult whole;
        using (var journal = FitJournal.Create(file, problem.Hash)) whole =
            Fit.Run(problem, journal, 25, (_, _) => { }, CancellationToken.None);

        // Cut in the middle of a line, as by a kill.
        var lines = File.ReadAllLines(file);
        File.WriteAllText(file, string.Join('\n', lines[..10]) + "\n" + lines[10][..20]);
        FitResult resumed;
        using (var journal = FitJournal.Resume(file, problem.Hash))
        {
            Assert.Equal(9, journal.Count);
            resumed = Fit.Run(problem, journal, 25, (_, _) => { }, CancellationToken.None);
        }

        Assert.Equal(whole.Values.Select(v => (v.Value, v.StandardError)), resumed.Values.Select(v => (v.Value, v.StandardError)));
        Assert.Equal((whole.After, whole.Evaluations, whole.Converged), (resumed.After, resumed.Evaluations, resumed.Converged));
        Assert.Equal(lines, File.ReadAllLines(file));
    }

    [Fact]
    public void A_journal_serves_its_own_fit_only()
    {
        var file = folder["d.journal"];
        FitJournal.Create(file, Problem(Rate + "=0.05..1").Hash).Dispose();
        Assert.Throws<InputException>(() => FitJournal.Create(file, Problem(Rate + "=0.05..1").Hash));
        Assert.Throws<InputException>(() => FitJournal.Resume(file, Problem(Rate + "=0.05..0.9").Hash));
        FitJournal.Resume(file, Problem(Rate + "=0.05..1").Hash).Dispose();
    }

    [Fact]
    public void The_fit_is_written_as_a_scenario_that_loads_with_its_window()
    {
        var problem = Problem(Rate + "=0.05..1", Speed + "=0.3..3");
        FittedValue[] values =
        [
            new(problem.Parameters[0], 0.25, 0.375, 0.01, []),
                new(problem.Parameters[1], 1, 0.875, double.NaN, ["flat: the figures say nothing about it"]),
        ];
        var file = folder["fitted.json"];
        File.WriteAllText(file, FitFile.Text(problem, "./made-up.json", ["measures.brevia-steel.rate=0.5"],
            new FitResult([.. values], 0.5, 0.25, 10, true)));

        var loaded = Library.Scenario(file, []);
        Assert.Equal(0.375, loaded.Resolved.Measures.Single(m => m.Id == "arden-steel").Rate);
        Assert.Equal(0.5, loaded.Resolved.Measures.Single(m => m.Id == "brevia-steel").Rate);
        Assert.Equal(0.875, loaded.Resolved.Parameters.Trade.Speed);
        Assert.Equal([(Rate, 0.375), (Speed, 0.875)], loaded.Fitted.Select(f => (f.Path, f.Value)));
        Assert.All(loaded.Fitted, f => Assert.Equal(("2025-01", "2026-06"), (f.From, f.Until)));
        Assert.Equal("steel", Assert.Single(loaded.Fitted[0].Series));
        Assert.Equal(Library.Scenario(scenario, []).Resolved.Measures.Length, loaded.Resolved.Measures.Length);
    }

    [Fact]
    public void Bounds_a_scenario_does_not_allow_are_refused_before_anything_runs()
    {
        Assert.Throws<InputException>(() => Problem("measures.arden-steel.enforcement=0.5..1.5"));
        Assert.Contains("arden-steel", Assert.Throws<InputException>(() => Problem("measures.arden-stel.rate=0.1..0.2")).Message,
            StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Problem(Rate + "=0.1..0.2", Rate + "=0.1..0.3"));
    }

    private FitProblem Problem(params string[] fits) =>
        new(Library, scenario, [], [.. fits.Select(FitParameter.Parse)], "2025-01..2026-06", ImmutableArray<(string, double)>.Empty, 1, 1,
            1);

    private void Write(double[] figures)
    {
        var rows = figures.Select((v, m) => new JsonObject
        {
            ["at"] =
            (2025 + (m / 12)) + "-" + ((m % 12) + 1).ToString("00", CultureInfo.InvariantCulture),
            ["value"] = v
        });
        File.WriteAllText(scenario, new JsonObject
        {
            ["extends"] = "tariff-war",
            ["title"] = "Made up",
            ["history"] = new JsonArray(new JsonObject
            {
                ["id"] = "steel",
                ["title"] = "Steel",
                ["unit"] = "million US dollars",
                ["reporter"] = "the model",
                ["exporters"] = new JsonArray("COR"),
                ["importers"] = new JsonArray("ARD"),
                ["commodities"] = new JsonArray("steel"),
                ["source"] = "simulated",
                ["rows"] = new JsonArray([.. rows]),
            }),
        }.ToJsonString());
    }
}

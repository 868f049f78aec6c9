using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>What is fitted to what; evaluating a point runs the scenario to the window's end.</summary>
public sealed class FitProblem
{
    private readonly Library library;
    private readonly string scenario;
    private readonly ImmutableArray<string> changes;
    private readonly long seed;
    private readonly int replicates;
    private readonly int jobs;

    /// <summary>Poses the problem and checks that both bounds of every parameter are allowed.</summary>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="scenario">Name or path of the scenario.</param>
    /// <param name="changes">Changes common to all points, as for <c>--set</c>.</param>
    /// <param name="parameters">What is fitted.</param>
    /// <param name="window">First and last month, <c>2021-01..2023-12</c>; null from the start to the scenario's own last month of
    /// fitting.</param>
    /// <param name="weights">Weights by id of series; empty means all with weight 1.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="replicates">Replicates whose median figures are judged; 1 takes central parameters only.</param>
    /// <param name="jobs">Replicates at a time.</param>
    /// <exception cref="InputException">Something cannot be fitted.</exception>
    public FitProblem(
        Library library, string scenario, ImmutableArray<string> changes, ImmutableArray<FitParameter> parameters, string? window,
        ImmutableArray<(string Series, double Weight)> weights, long seed, int replicates, int jobs)
    {
        ArgumentNullException.ThrowIfNull(library);
        (this.library, this.scenario, this.changes, this.seed, this.replicates, this.jobs) =
            (library, scenario, changes, seed, replicates, jobs);
        Parameters = parameters;
        if (parameters.IsEmpty) throw new InputException("--fit", 0, "", "Say what to fit: --fit path=min..max.");
        if (parameters.GroupBy(p => p.Path).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InputException(
            "--fit", 0, "", $"{twice.Key} is named twice; keep one.");
        Base = library.Scenario(scenario, changes);
        (From, Until) = Window(window);
        Objective = FitObjective.Create(Base, From, Until, weights);
        foreach (var end in (ReadOnlySpan<Func<FitParameter, double>>)[p => p.Min, p => p.Max]) library.Scenario(
            scenario, Sets(parameters.Select(end)));
        Start = [.. parameters.Select(p => Math.Clamp(Value(Base, p), p.Min, p.Max))];
    }

    /// <summary>The scenario before the fit.</summary>
    public LoadedScenario Base { get; }

    /// <summary>What is fitted.</summary>
    public ImmutableArray<FitParameter> Parameters { get; }

    /// <summary>First month of the window, months from the start.</summary>
    public int From { get; }

    /// <summary>First month after the window.</summary>
    public int Until { get; }

    /// <summary>What is made small.</summary>
    public FitObjective Objective { get; }

    /// <summary>The scenario's own values, within the bounds.</summary>
    public ImmutableArray<double> Start { get; }

    /// <summary>Digest of all that determines the evaluations.</summary>
    public string Hash
    {
        get
        {
            var text = new StringBuilder(Base.Hash.Hex);
            text.Append(CultureInfo.InvariantCulture, $"|{seed}|{replicates}|{From}|{Until}");
            foreach (var p in Parameters) text.Append(CultureInfo.InvariantCulture, $"|{p.Path}|{p.Min:R}|{p.Max:R}");
            foreach (var t in Objective.Targets) text.Append(
                CultureInfo.InvariantCulture, $"|{t.Series}|{t.From}|{t.Length}|{t.Value:R}|{t.Weight:R}");
            return Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).Hex;
        }
    }

    /// <summary>The model's figures at a point, aligned with the objective's targets.</summary>
    /// <exception cref="NegotiationSim.Model.State.RunException">The run failed there.</exception>
    public double[] Figures(IReadOnlyList<double> values, CancellationToken cancellation)
    {
        var plan = library.Plan(scenario, [.. Sets(values), "months=" + Until.ToString(CultureInfo.InvariantCulture)], seed);
        var runs = HindcastRun.Go(plan, replicates, jobs, (_, _) => { }, cancellation);
        return [.. Objective.Targets.Select(t => Band.Of(runs.Select(r => t.Figure(r[t.Series])).ToArray()).Median)];
    }

    private string[] Sets(IEnumerable<double> values) => [.. changes, .. Parameters.Zip(values, (p, v) => p.Set(v))];

    private static double Value(LoadedScenario loaded, FitParameter parameter) =>
        ScenarioNumber.Find(loaded.Text, parameter.Path)
            ?? throw new InputException("--fit", 0, "", $"{parameter.Path} leads to no number of this scenario.");

    private (int From, int Until) Window(string? window)
    {
        var calendar = Base.Resolved.Calendar;
        if (window is null) return (0, Base.ForecastFrom);
        if (window.Split("..") is [var first, var last] && Month(first) is { } from && Month(last) is { } until && from <= until)
        {
            if (from >= 0 && until < Base.Resolved.Months) return (from, until + 1);
            throw new InputException(
                "--window", 0, "",
                $"The scenario runs from {calendar.Name(0)} to {calendar.Name(Base.Resolved.Months - 1)}; found {window}.");
        }

        throw new InputException("--window", 0, "", $"Expected first..last month, such as 2021-01..2023-12, found \"{window}\".");

        int? Month(string text) => text.Split('-') is [{ Length: 4 } y, { Length: 2 } m]
            && int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) &&
            int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                ? calendar.MonthOf(year, month) : null;
    }
}

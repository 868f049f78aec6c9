using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>Runs scenarios with a mechanism and without, with the same draws, and reads the headlines.</summary>
public static class MechanismTrial
{
    /// <summary>Seed of every run.</summary>
    public const long Seed = 1;

    /// <summary>Tries rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">Most pairs of a headline; the rule's own number where that is less.</param>
    /// <param name="file">Figures of runs that are done; new ones are added.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="jobs">Runs at a time; figures do not depend on it.</param>
    /// <param name="progress">Told how many runs are done and how many there are, from any worker.</param>
    /// <param name="cancellation">Ends it; figures of runs that are done stay.</param>
    /// <exception cref="Scenarios.Input.InputException">A scenario cannot be read.</exception>
    /// <exception cref="FigureException">A headline means nothing in its scenario.</exception>
    /// <exception cref="Model.State.RunException">A run failed.</exception>
    public static ImmutableArray<RowResult> Run(
        ImmutableArray<MechanismRow> rows, int most, PairFile file, Library library, int jobs, Action<int, int> progress,
            CancellationToken cancellation)
    {
        var variants = new Dictionary<string, Variant>(StringComparer.Ordinal);
        var wanted = rows.SelectMany(r => r.Headlines.Select(h => Asked(r, h, Get))).ToList();
        foreach (var one in wanted) one.Want(Math.Min(most, one.Headline.Pairs));
        var work = variants.Values.SelectMany(v => v.Missing(file).Select(replicate => (Variant: v, Replicate: replicate))).OrderBy(
            w => w.Replicate).ToArray();
        var done = 0;
        progress(0, work.Length);
        WorkerPool.Run(
            work.Length,
            jobs,
            (at, stop) =>
            {
                work[at].Variant.Do(work[at].Replicate, file, stop);
                progress(Interlocked.Increment(ref done), work.Length);
            },
            cancellation);
        return [.. rows.Select(row => new RowResult(row,
            [.. wanted.Where(w => w.Row == row).Select(w => w.Result(Math.Min(most, w.Headline.Pairs), file))]))];

        Variant Get(string scenario, ImmutableArray<string> sets)
        {
            var plan = library.Plan(scenario, sets, Seed);
            var name = plan.Scenario.Hash.Hex;
            return variants.TryGetValue(name, out var known) ? known : variants[name] = new Variant(plan);
        }
    }

    private static Comparison Asked(MechanismRow row, HeadlineAttribute headline, Func<string, ImmutableArray<string>, Variant> get)
    {
        var own = new FigureText(headline.Series, headline.Take, headline.From, headline.Until);
        var on = get(row.Scenario(headline), row.On(headline));
        return new Comparison(row, headline, on, own)
        {
            Other = headline.Alone ? null : headline.Against.Length > 0 ? (on, own with { Series = headline.Against })
                : (get(row.Scenario(headline), row.Off(headline)), own),
            Given = headline.Given.Length == 0 ? null
                : new FigureText(headline.Given, FigureTake.Ever, headline.GivenFrom, headline.GivenUntil),
        };
    }

    /// <summary>What a headline compares.</summary>
    private sealed record Comparison(MechanismRow Row, HeadlineAttribute Headline, Variant On, FigureText Own)
    {
        public (Variant Variant, FigureText Figure)? Other { get; init; }

        public FigureText? Given { get; init; }

        public void Want(int runs)
        {
            On.Want(Own, runs);
            if (Given is not null) On.Want(Given, runs);
            if (Other is { } other) other.Variant.Want(other.Figure, runs);
        }

        public HeadlineResult Result(int runs, PairFile file)
        {
            ImmutableArray<(double On, double Off)> pairs = [.. Enumerable.Range(0, runs).Where(
                r => Given is null || On.Read(Given, r, file) > 0).Select(r => (On.Read(Own, r, file),
                Other is { } other ? other.Variant.Read(other.Figure, r, file) : 0.0))];
            return HeadlineResult.Of(Headline, pairs) with { Tried = runs };
        }
    }

    /// <summary>A scenario as changed, and the figures read from its runs.</summary>
    private sealed class Variant(RunPlan plan)
    {
        private readonly Dictionary<FigureText, (Figure Figure, int Runs)> wanted = [];

        public void Want(FigureText text, int runs)
        {
            if (!wanted.TryGetValue(text, out var known) || known.Runs < runs) wanted[text] = (text.In(plan.Scenario.Resolved), runs);
        }

        public double Read(FigureText text, int replicate, PairFile file) => file.Get(Key(text, replicate))!.Value;

        public IEnumerable<int> Missing(PairFile file) => Enumerable.Range(0, wanted.Values.Max(h => h.Runs))
            .Where(r => wanted.Any(h => r < h.Value.Runs && file.Get(Key(h.Key, r)) is null));

        public void Do(int replicate, PairFile file, CancellationToken stop)
        {
            var all = wanted.ToArray();
            var recorder = new FigureRecorder([.. all.Select(h => h.Value.Figure)]);
            Ensemble.One(plan, replicate, recorder, stop);
            file.Add(recorder.Values.Select((value, i) => (Key(all[i].Key, replicate), value)));
        }

        private string Key(FigureText text, int replicate)
        {
            var figure = wanted[text].Figure;
            return string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{plan.Scenario.Hash.Hex},{plan.Seed},{replicate},{KebabCase.Of(figure.Take)},{figure.From},{figure.Until},{figure.Series}");
        }
    }
}

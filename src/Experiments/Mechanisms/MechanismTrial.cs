using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;

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
        var wanted = rows.SelectMany(r => r.Headlines.Select(
            h => (Row: r, Headline: h, On: Get(r.Mark.Scenario, r.On), Off: Get(r.Mark.Scenario, r.Off)))).ToList();
        foreach (var (_, headline, on, off) in wanted)
        {
            on.Want(headline, Math.Min(most, headline.Pairs));
            off.Want(headline, Math.Min(most, headline.Pairs));
        }

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
            [.. wanted.Where(w => w.Row == row).Select(w => Result(w.Headline, w.On, w.Off, Math.Min(most, w.Headline.Pairs), file))]))];

        Variant Get(string scenario, ImmutableArray<string> sets)
        {
            var plan = library.Plan(scenario, sets, Seed);
            var name = plan.Scenario.Hash.Hex;
            return variants.TryGetValue(name, out var known) ? known : variants[name] = new Variant(plan);
        }
    }

    private static HeadlineResult Result(HeadlineAttribute headline, Variant on, Variant off, int pairs, PairFile file) =>
        HeadlineResult.Of(
        headline, [.. Enumerable.Range(0, pairs).Select(
            r => (file.Get(on.Key(headline, r))!.Value, file.Get(off.Key(headline, r))!.Value))]);

    /// <summary>A scenario as changed, and the headlines read from its runs.</summary>
    private sealed class Variant(RunPlan plan)
    {
        private readonly Dictionary<HeadlineAttribute, (Figure Figure, int Pairs)> headlines = [];

        public void Want(HeadlineAttribute headline, int pairs) =>
            headlines[headline] = (FigureReader.Read(plan.Scenario.Resolved, headline.Series, headline.Take, headline.From,
                headline.Until), pairs);

        public string Key(HeadlineAttribute headline, int replicate)
        {
            var figure = headlines[headline].Figure;
            return string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{plan.Scenario.Hash.Hex},{plan.Seed},{replicate},{KebabCase.Of(figure.Take)},{figure.From},{figure.Until},{figure.Series}");
        }

        public IEnumerable<int> Missing(PairFile file) => Enumerable.Range(0, headlines.Values.Max(h => h.Pairs))
            .Where(r => headlines.Any(h => r < h.Value.Pairs && file.Get(Key(h.Key, r)) is null));

        public void Do(int replicate, PairFile file, CancellationToken stop)
        {
            var all = headlines.ToArray();
            var recorder = new FigureRecorder([.. all.Select(h => h.Value.Figure)]);
            Ensemble.One(plan, replicate, recorder, stop);
            file.Add(recorder.Values.Select((value, i) => (Key(all[i].Key, replicate), value)));
        }
    }
}

using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Run;

/// <summary>
/// What a run answers to its scenario's question, in a few sentences: what it asks about first, what moved most, who is better off, what
/// was agreed.
/// </summary>
internal static class RunAnswer
{
    /// <summary>Trade that moved less than this is not told as news.</summary>
    private const double Told = 0.005;

    private const int MostDeals = 4;

    /// <summary>Turns of talks that a newspaper would print; rounds and steps in between are not.</summary>
    private static readonly HashSet<string> Turns =
    [
        HappeningKinds.DossierInitialled, HappeningKinds.DossierRatified, HappeningKinds.DossierRejected, HappeningKinds.DossierFailed,
            HappeningKinds.DossierRenewed,
        HappeningKinds.DossierExpired, HappeningKinds.ConsentGiven, HappeningKinds.ConsentRefused, HappeningKinds.VoteBought,
            HappeningKinds.BreachFound, HappeningKinds.Snapback,
        HappeningKinds.InstitutionAgreed,
    ];

    /// <summary>The sentences, each a line.</summary>
    /// <param name="session">The run.</param>
    /// <param name="track">Its headline series.</param>
    /// <param name="question">The number that answers the scenario's question; null where it names none: then its talks do, or the
    /// first series.</param>
    /// <param name="all">Whether every turn of the talks is told, not only the last.</param>
    public static IEnumerable<string> Of(RunSession session, HeadlineTrack track, QuestionFigure? question, bool all)
    {
        var changes = Enumerable.Range(0, track.Series.Length).Select(
            s => (Series: track.Series[s], Change: Change.Of(track.Values(s)))).ToList();
        var trade = changes.Where(c => SeriesGroup.Kind(c.Series) == "flow").ToList();
        var atTable = question is null && !session.Plan.Scenario.Resolved.Dossiers.IsEmpty;
        if (atTable)
            foreach (var line in Deals(session, all)) yield return line;
        if (question is not null) yield return question.Says();
        else foreach (var (series, change) in trade.Take(1)) yield return $"{series.Title}: {Moved(change, series.Unit)}.";
        var others = trade.Skip(question is null ? 1 : 0)
            .Where(c => c.Change.Share is { } share && Math.Abs(share) >= Told).OrderBy(c => c.Change.Share).ToList();
        if (others.Count > 0 && others[0].Change.Share < 0) yield return $"Fell most{(question is null ? " of the others" : "")}: {others[0].Series.Title}, {Moved(others[0].Change, others[0].Series.Unit)}.";
        if (others.Count > 0
            && others[
            ^1].Change.Share > 0) yield return $"Rose most: {others[^1].Series.Title}, {Moved(others[^1].Change, others[^1].Series.Unit)}.";
        var incomes = changes.Where(c => SeriesGroup.Kind(c.Series) == "income" && c.Change.Share is not null).OrderBy(
            c => c.Change.Share).ToList();
        if (incomes.Count > 1)
        {
            var (least, most) = (incomes[0], incomes[^1]);
            yield return $"{least.Series.Title} {least.Change.Percent}, {Lower(most.Series.Title)} {most.Change.Percent}: the lowest and the highest of {incomes.Count}.";
        }

        if (atTable) yield break;
        foreach (var line in Deals(session, all)) yield return line;
    }

    private static IEnumerable<string> Deals(RunSession session, bool all)
    {
        var scenario = session.Plan.Scenario.Resolved;
        if (scenario.Dossiers.IsEmpty) yield break;
        using var store = RunStore.OpenToRead(RunFolder.StoreOf(session.Path));
        if (store.Runs() is not [var run, ..]) yield break;
        var news = store.Happened(run.Run, 0, scenario.Months).Where(h => Turns.Contains(h.Happening.Kind)).ToList();
        var told = all ? news.Count : Math.Min(MostDeals, news.Count);
        if (news.Count > told) yield return
            $"{news.Count - told} earlier {(news.Count - told == 1 ? "turn" : "turns")} of the talks: --all, or negsim explain {session.Path} --dossier {scenario.Dossiers[0].Id}";
        foreach (var (month, happening) in news.TakeLast(told)) yield return $"{scenario.Calendar.Name(month)}: {Kind(happening)}, {Title(scenario, happening.Subject)}.";
        if (news.Count == 0) yield return "Nothing was agreed at the table.";
    }

    private static string Kind(Happening happening) => happening.Kind.Replace("dossier-", "", StringComparison.Ordinal).Replace('-', ' ');

    private static string Title(ResolvedScenario scenario, string subject) =>
        scenario.Dossiers.FirstOrDefault(d => d.Id == subject.Split('/')[0])?.Title ?? subject;

    private static string Moved(Change change, string unit) =>
        $"{(change.Percent.Length > 0 ? change.Percent + ", " : "")}from {TerminalNumber.Text(change.First)} to {TerminalNumber.Text(change.Last)} {unit}";

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}

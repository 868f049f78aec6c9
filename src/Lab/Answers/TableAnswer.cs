using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Lab.Answers;

/// <summary>
/// A month at a table as one who sat there saw it: what it did, what each paper is worth to it and to the others, and what blocks.
/// </summary>
internal sealed class TableAnswer
{
    /// <summary>Papers said at a table that are shown, the last ones.</summary>
    private const int MostSaid = 4;

    private readonly Story story;
    private readonly StoredDecision decision;
    private readonly TablePapers papers;
    private readonly Dossier? dossier;
    private readonly ImmutableArray<TableEvent> said;
    private readonly Blocked? blocked;

    private TableAnswer(Story story, StoredDecision decision, TablePapers papers, Question asked)
    {
        (this.story, this.decision, this.papers) = (story, decision, papers);
        var parts = decision.Subject.Split('/');
        dossier = story.Scenario.Dossiers.FirstOrDefault(d => d.Id == parts[0]);
        var isPrice = parts.Length > 1 && parts[1].StartsWith("consent-", StringComparison.Ordinal);
        var isChamber = parts.Length > 1 && !isPrice;
        said = Said(story, decision.Month, parts[0], isPrice);
        blocked = dossier is null || parts.Length > 1 ? null : Between(dossier).Find();
        var own = isChamber ? null : said.LastOrDefault(s => IdOf(s.Actor) == decision.Actor && Kind(s) is "offer" or "accept")
            ?? said.LastOrDefault(s => Kind(s) == "text");
        Chosen = own?.Outcome ?? (papers.Paper(papers.Best()).Score >= 0 ? papers.Best() : -1);
        Act = own is not null ? Kind(own) : Chosen < 0 ? "away" : isChamber ? "votes" : said.IsEmpty ? "waits" : "refuse";
        var named = TablePapers.Outcome(asked.Text("about"));
        About = named >= 0 && named < papers.Count ? named
            : Chosen >= 0 ? Chosen : blocked?.Closest ?? papers.Best();
        Papers = [.. new[] { About, Chosen, blocked?.Closest ?? -1 }.Concat(said.Reverse().Select(s => s.Outcome)).Where(
            o => o >= 0 && o < papers.Count).Distinct().Take(MostSaid + 2)];
    }

    /// <summary>
    /// What it did: <c>offer</c>, <c>accept</c>, <c>refuse</c>; <c>text</c> for a mediator's that it can sign; <c>votes</c> where members
    /// say what may be signed; <c>waits</c>; <c>away</c> where no paper is worth more to it than no deal.
    /// </summary>
    public string Act { get; }

    /// <summary>The paper it offered, accepted or would have; -1 where no deal was worth more.</summary>
    public int Chosen { get; }

    /// <summary>The paper that is explained.</summary>
    public int About { get; }

    /// <summary>The papers shown.</summary>
    public ImmutableArray<int> Papers { get; }

    /// <summary>Papers and going on without a deal, as what was weighed.</summary>
    public ImmutableArray<WeighedOption> Options =>
        [.. Papers.Select(papers.Paper), new WeighedOption(TablePapers.NoDeal, 0, [])];

    /// <summary>The table of a decision; null where nothing was weighed level by level.</summary>
    public static TableAnswer? Of(Story story, StoredDecision decision, Question asked) =>
        TablePapers.Of(decision) is { } papers ? new TableAnswer(story, decision, papers, asked) : null;

    /// <summary>What was said at a table in a month.</summary>
    public static ImmutableArray<TableEvent> Said(Story story, int month, string dossier, bool isPrice) =>
        story.Months[month].AtTables is { IsDefault: false } all
            ? [.. all.Where(s => story.Scenario.Dossiers[s.Dossier].Id == dossier
                && s.Kind.StartsWith("consent-", StringComparison.Ordinal) == isPrice)]
            : [];

    /// <summary>A paper in words.</summary>
    public string Title(int outcome, IReadOnlyDictionary<string, string> titles) =>
        string.Join("; ", papers.LevelsOf(outcome).Select(l => Named(l, titles)));

    private string Named(string level, IReadOnlyDictionary<string, string> titles)
    {
        var title = titles.GetValueOrDefault(level, level);
        var issue = dossier?.Issues.FirstOrDefault(i => i.Id == level.Split('=')[0])?.Title;
        return issue is null ? title : $"{issue}: {title}";
    }

    /// <summary>Adds what a table has beside a decision: papers in words, what each is worth to the others, what blocks.</summary>
    /// <param name="json">Where.</param>
    /// <param name="titles">Titles of levels by id.</param>
    public void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, string> titles)
    {
        json.WriteStartObject("table");
        json.WriteString("act", Act);
        json.WriteString("paper", TablePapers.Id(About));
        json.WriteBoolean("signs", papers.Paper(About).Score >= 0);
        if (dossier is not null && !decision.Subject.Contains('/', StringComparison.Ordinal))
            json.Texts("needs", dossier.Owners(About).Select(IdOf));
        if (blocked is not null && Act is not ("accept" or "text")) Blocks(json, blocked);
        json.List("papers", Papers, o =>
        {
            json.WriteString("id", TablePapers.Id(o));
            json.Texts("levels", papers.LevelsOf(o).Select(l => Named(l, titles)));
        });
        json.List("sides", Sides(), s =>
        {
            json.WriteString("actor", s.Actor);
            json.List("worth", Papers, o => WhyAnswer.Option(json, s.Papers.Paper(o), titles));
        });
        json.List("said", said, s =>
        {
            json.WriteString("actor", IdOf(s.Actor));
            json.WriteString("kind", Kind(s));
            json.WriteString("paper", TablePapers.Id(s.Outcome));
        });
        json.WriteEndObject();
    }

    /// <summary>Everybody else who weighed the same papers that month.</summary>
    private IEnumerable<(string Actor, TablePapers Papers)> Sides() => story.Decisions(decision.Month)
        .Where(d => d.Subject == decision.Subject && d.Actor != decision.Actor)
        .Select(d => (d.Actor, Papers: TablePapers.Of(d))).Where(s => s.Papers?.Count == papers.Count).Select(s => (s.Actor, s.Papers!))
        .DistinctBy(s => s.Actor);

    private Blockage Between(Dossier at) => new(at, at.Domain(), [.. at.Parties.Select(p => story.Decisions(decision.Month)
        .Where(d => d.Subject == at.Id && d.Actor == IdOf(p)).Select(d => Mandates.OverNoDeal(at, d.Reasons.Weighed))
        .FirstOrDefault(w => w is not null))]);

    private void Blocks(Utf8JsonWriter json, Blocked found)
    {
        json.WriteStartObject("blocks");
        json.WriteString("closest", TablePapers.Id(found.Closest));
        json.WriteString("actor", IdOf(dossier!.Parties[found.Party]));
        json.WriteNumber("lacks", found.Lacks);
        if (found.Issue >= 0)
        {
            json.WriteString("issue", dossier.Issues[found.Issue].Title);
            json.WriteString("level", dossier.Issues[found.Issue].Levels[dossier.Domain().ValueIndex(found.Instead, found.Issue)].Title);
            json.WriteNumber("gains", found.Gains);
            json.WriteString("other", IdOf(dossier.Parties[found.Other]));
            json.WriteNumber("otherLacks", found.OtherLacks);
        }

        json.WriteEndObject();
    }

    private string IdOf(int actor) => story.Scenario.Actors[actor].Profile.Id;

    private static string Kind(TableEvent said) => said.Kind.Replace("consent-", "", StringComparison.Ordinal);
}

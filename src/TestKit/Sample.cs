using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.TestKit;

/// <summary>Papers like those the model draws up: the same kinds of options, names of facts and units.</summary>
public static class Sample
{
    private static readonly string[] Worth = ["welfare", "leverage", "organised", "support", "jobs", "inflation", "commitment"];

    /// <summary>Two years of papers of one actor: menus of every kind, votes, tables, and months with nothing to choose.</summary>
    public static ImmutableArray<Briefing> Papers(string actor)
    {
        var papers = ImmutableArray.CreateBuilder<Briefing>();
        for (var month = 0; month < 24; month++)
        {
            papers.Add(Paper(actor, month, Phase.Decide, "", Menu(month)));
            if (month % 4 == 1) papers.Add(Paper(actor, month, Phase.Vote, "impose:energy-ban", Ballot(month)));
            if (month % 6 == 2) papers.Add(Paper(actor, month, Phase.Negotiate, "summit", Table(month)));
            if (month % 6 == 5) papers.Add(Paper(actor, month, Phase.Negotiate, "summit", Duty(month)));
        }

        return papers.ToImmutable();
    }

    /// <summary>One paper.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="month">Months since the start.</param>
    /// <param name="phase">What is asked.</param>
    /// <param name="subject">The proposal or the dossier; empty for a menu.</param>
    /// <param name="options">What may be chosen.</param>
    public static Briefing Paper(string actor, int month, Phase phase, string subject, ImmutableArray<Option> options) => new(
        actor, month, 2021 + (month / 12), (month % 12) + 1, phase, subject,
        [new Term("measures-in-force", month / 3, "measures"), new Term("price-brent", 60 + month, "USD a barrel")],
        [
            new Term("income", 1 - (month * 0.001), "relative to the base year"),
                new Term("exports", 30_000 + month, "million USD a month"),
            new Term("imports", 28_000 - month, "million USD a month"), new Term("reserves", 90_000, "million USD"),
                new Term("frozen", 0, "million USD"),
            new Term("inflation", 2 + (month % 5), "% a year"), new Term("import-prices", 1.01, "relative to the base year"),
            new Term("alternative-payments", 0.1, "share"), new Term("bank-compliance", 0.5, "share"),
        ],
        Said(month), options, 10);

    private static ImmutableArray<Message> Said(int month) => (month % 5) switch
    {
        1 => [new Message("BBB", "threat", "energy-ban", "Threaten: a ban on energy")],
        3 => [new Message("BBB", "measure", "energy-ban", "A ban on energy"), new Message("scenario", "event", "harvest", "A bad harvest")],
        _ => [],
    };

    private static ImmutableArray<Option> Menu(int month) => (month % 6) switch
    {
        0 => [],
        1 => [Keep("energy-ban"), Move("threaten", "energy-ban", month, 1), Move("impose", "energy-ban", month, 1)],
        2 => [Keep("energy-ban"), Move("ease", "energy-ban", month, -0.3), Move("end", "energy-ban", month, -1), Keep("demand-BBB"),
            Concede(month)],
        3 => [Move("renew", "energy-ban", month, 0), Move("lapse", "energy-ban", month, -1)],
        4 => [Move("impose", "energy-ban", month, 1), Move("drop", "energy-ban", month, 0)],
        _ => [Keep("stance-CCC"), Stance("follow", -0.02, 0), Stance("profit", 0.03, -0.05)],
    };

    private static ImmutableArray<Option> Ballot(int month) =>
        [Named("yes", "yes", "impose:energy-ban", "A ban on energy", Facts(month, 1)),
            Named("no", "no", "impose:energy-ban", "Against", []), Named("abstain", "abstain", "impose:energy-ban", "Abstain", [])];

    private static ImmutableArray<Option> Table(int month) =>
    [
        Named("relief=none", "level", "relief", "No relief", []),
        Named("relief=half", "level", "relief", "Half", [new Term("welfare", 0.05 + (0.001 * month), "u"), new Term("stated", -0.04, "u")]),
        Named("relief=full", "level", "relief", "All of it", [new Term("welfare", 0.1, "u"), new Term("stated", -0.11, "u")]),
        Named("limits=none", "level", "limits", "No limits", []),
        Named("limits=strict", "level", "limits", "Strict limits", [new Term("stated", 0.07, "u")]),
        Named("no-deal", "no-deal", "no-deal", "Go on without a deal", [new Term("stated", -0.02, "u")]),
    ];

    private static ImmutableArray<Option> Duty(int month) =>
        [Named("keep", "keep-duty", "summit", "Keep its duty", []),
            Named("breach", "breach", "summit", "Break its duty in secret",
            [new Term("welfare", -0.03, "u"), new Term("loss", 0.001 * month, "u"), new Term("detection", 0.1, "probability a month")])];

    private static Option Keep(string subject) => Named("keep:" + subject, "keep", subject, "Leave it: " + subject, []);

    private static Option Move(string kind, string subject, int month, double direction) =>
        Named(kind + ":" + subject, kind, subject, kind + " " + subject, Facts(month, direction));

    private static Option Concede(int month) => Named(
        "comply:demand-BBB", "comply", "demand-BBB", "Give in to BBB",
            [new Term("loss", 0.01 * month, "u"), new Term("stake", -0.1, "u"), new Term("belief", 0.6, "share")]);

    private static Option Stance(string kind, double welfare, double punishment) =>
        Named(kind + ":stance-CCC", kind, "stance-CCC", kind, [new Term("welfare", welfare, "u"), new Term("punishment", punishment, "u")]);

    private static ImmutableArray<Term> Facts(int month, double direction) =>
    [
        .. Worth.Select((name, i) => new Term(name, direction * (((month * 7) + (i * 5)) % 11 - 5) * 0.01, "u")),
        new Term("support-direction", direction, "direction"), new Term("company", 0.4, "share"),
            new Term("comply-probability", 0.3, "probability"),
        new Term("conflict", 0.5, "u"), new Term("audience-cost", 0.1, "u"), new Term("patience", 0.9, "share"),
    ];

    private static Option Named(string id, string kind, string subject, string title, ImmutableArray<Term> facts) =>
        new(id, kind, subject, title, facts);
}

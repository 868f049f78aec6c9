using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Dossiers: what states negotiate about, and who has to agree at home.</summary>
internal static class DossierShapes
{
    private static readonly NumberShape U = new("u: 1 % of its base GDP a year.", -100, 100);

    private static readonly ObjectShape Easing = new(
        "Relief from a measure of the scenario.",
        [
            Field.Needed("measure", WordShape.From("measure", "Id of the measure.")),
            new("carveOut", new TextShape("Id of one of its carve-outs, which is opened; left out, the whole measure is suspended.")),
            new("phase", new NumberShape("Phase of the deal in which it is given.", 1, 12, Whole: true), Default: "1"),
            new("form", new WordShape("Legal form in which it is given: what is harder to take back costs more to give.",
                KebabCase.Spellings<LegalForm>()), Default: "\"waiver\""),
        ]);

    private static readonly ObjectShape Payment = new(
        "Money that changes hands while the deal holds.",
        [
            Field.Needed("from", WordShape.From("economy", "Who pays.")),
            Field.Needed("to", WordShape.From("economy", "Who is paid.")),
            Field.Needed("musdAYear", new NumberShape("Million US dollars a year.", 0, 1e7)),
        ]);

    private static readonly ObjectShape Act = new(
        "Something the parties do to the world.",
        [
            Field.Needed("kind", new WordShape("What it does; docs/researchers/results.md lists the kinds with the units of their values.",
                KebabCase.Spellings<ActKind>())),
            new("from",
                WordShape.From(
                "economy-or-bloc", "The state that acts, or one of two; of a war's stage the side that began it. For acts between states; a bloc may lend, restructure and admit.")),
            new("to", WordShape.From("economy-or-bloc", "The state it is done to or with.")),
            new("project", WordShape.From("project", "The project that is begun. For build.")),
            new("loan", CreditShapes.Terms with { Summary = "Terms of a loan, or of what a restructuring leaves." }),
            new("measure", WordShape.From("measure", "The measure it is about. For acts on measures.")),
            new("carveOut", new TextShape("Id of the carve-out of that measure.")),
            new("value", new NumberShape("Its size, in the unit of the kind: of a war's stage 0.5 talks, 0.25 ceasefire, 0.1 withdrawal, 0 peace; of an embassy, a contract or enforcement a share; million US dollars of a payment a year or a loan; of a restructuring the share of the claim that is given up; billion of aid a year.", 0, 1e7), Default: "0"),
            new("concedes", new NumberShape("Of a war's stage: the share of its aims that the side that began it gives up; the other side gives up the rest of its own.", 0, 1), Default: "0"),
            new("phase", new NumberShape("Phase of the deal in which it is done.", 1, 12, Whole: true), Default: "1"),
            new("form", new WordShape("Legal form in which it is done.", KebabCase.Spellings<LegalForm>()), Default: "\"executive-act\""),
        ]);

    private static readonly ObjectShape Level = new(
        "One value the issue can take.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            new("easings", new ListShape("Relief it gives; what it is worth comes from the trade model.", Easing), Default: "[]"),
            new("payments", new ListShape("Money it moves.", Payment), Default: "[]"),
            new("acts", new ListShape("What else it does: a war's stage, embassies, projects, aid, loans, accessions, exemptions closed, measures imposed. What it is worth comes from the model.", Act), Default: "[]"),
            new("worth", new MapShape("What it is worth beside what the model knows, by actor; shown as stated.", "economy-or-bloc", U),
                Default: "{}"),
            new("temptation", new MapShape("What breaking it in secret would be worth a month, by actor.", "economy-or-bloc", U),
                Default: "{}"),
            new("duration", new NumberShape("Months the whole deal lasts; 0 where this does not say.", 0, 240, Whole: true), Default: "0"),
            new("snapback", new FlagShape("Whether relief is reimposed after a dispute."), Default: "false"),
            new("owners",
                new ListShape(
                "Actors whose consent it needs. Those who are not at the table are asked in child negotiations before anybody signs.",
                WordShape.From("economy-or-bloc", "")), Default: "[]"),
        ]);

    private static readonly ObjectShape Issue = new(
        "One thing to be settled.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("levels", new ListShape("What it may be settled at, in order.", Level, 1)),
            new("beforeElection", new MapShape("How many times as much its stated worths weigh with an actor in the months before its election (an event; parameters.politics.electionMonths); 1 where left out.", "economy-or-bloc", new NumberShape("Factor.", 0, 100)), Default: "{}"),
        ]);

    private static readonly ObjectShape Institution = new(
        "Those who have to agree at home, or in a bloc.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("members", new ListShape("Economies or blocs whose members vote.", WordShape.From("economy-or-bloc", ""), 1)),
            new("rule", new WordShape("How votes count.", KebabCase.Spellings<DecisionRule>()), Default: "\"unanimity\""),
            new("vetoes", new ListShape("Members with a veto under one-veto.", WordShape.From("economy", "")), Default: "[]"),
            new("demand", U with { Summary = "What a member wants the deal to be worth beyond 0, u." }, Default: "0"),
            new("purse", new NumberShape("Most that is paid for one vote, u of the member; 0 where votes are not bought.", 0, 100),
                Default: "0"),
            new("keepsRelief", new FlagShape("Whether it votes on keeping relief in a dispute, not on ratification."), Default: "false"),
            new("mandates", WordShape.From("economy-or-bloc",
                "The party whose mandate it votes before talks: the floor and the red lines; left out, it votes on the deal.")),
        ]);

    private static readonly ObjectShape Mediator = new(
        "Who keeps the single text, and how well.",
        [
            new("bias", new MapShape("How much its first draft leans to each party; left out, the draft is the middle of every issue.",
                "economy-or-bloc", new NumberShape("Weight.", 0, 100)), Default: "{}"),
            new("leakage", new NumberShape("Chance that the text leaks, a month.", 0, 1), Default: "0"),
            new("leakCost", new NumberShape("What every leak takes off the worth of a deal, u of each party.", 0, 10), Default: "0.02"),
            new("host", WordShape.From("economy-or-bloc", "Who hosts the talks.")),
            new("prestige", new NumberShape("What a deal is worth to the host beside its contents, u.", 0, 10), Default: "0"),
        ]);

    private static readonly ObjectShape Consent = new(
        "How the consent of owners who are not at the table is bought: bilateral talks over a ladder of payments; all sign or none.",
        [
            Field.Needed("sponsor", WordShape.From("economy", "The party that pays.")),
            Field.Needed("mostMusdAYear", new NumberShape("The most it pays one owner, million US dollars a year.", 1, 1e7)),
            new("steps", new NumberShape("Steps of the ladder above 0.", 1, 100, Whole: true), Default: "10"),
            new("months", new NumberShape("Months an owner has to agree.", 1, 60, Whole: true), Default: "3"),
        ]);

    private static readonly ObjectShape Snapback = new(
        "How a breach that was found is dealt with.",
        [
            new("triggers", new ListShape("Actors who may open a dispute, each by its own choice; none listed, every breach opens one.",
                WordShape.From("economy-or-bloc", "")), Default: "[]"),
            new("keptByDefault",
                new FlagShape("Whether relief stays unless a vote reimposes it; else it is reimposed unless a vote keeps it."),
                Default: "false"),
            new("expiry", new NumberShape("Months in force after which no dispute can be opened; 0 without end.", 0, 600, Whole: true),
                Default: "0"),
        ]);

    /// <summary>One dossier.</summary>
    public static ObjectShape Dossier { get; } = new(
        "Something states negotiate about, month by month: probe, mandates, bargaining, ratification, phases, disputes.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("parties", new ListShape("Actors at the table, in acting order.", WordShape.From("economy-or-bloc", ""), 2, 8)),
            Field.Needed("issues", new ListShape("What is to be settled.", Issue, 1, 12)),
            Field.Needed("opens", TextShape.Month("First month of talks.")),
            new("decided", new FlagShape("Whether it is talked about only where measures are decided; a scripted run goes by its dates."),
                Default: "false"),
            new("thinkable", new FlagShape("Whether its parties open it themselves from then on: they propose talks, agree in principle, ask for a text, send it, meet, or say no, each by choice and where there is a channel; left out, the date opens it."), Default: "false"),
            new("probeMonths", new NumberShape("Months of deniable talks before mandates.", 0, 60, Whole: true), Default: "0"),
            new("rounds", new NumberShape("Rounds a month.", 1, 1000, Whole: true), Default: "5"),
            new("deadline", new NumberShape("Months of bargaining after which talks end.", 1, 240, Whole: true), Default: "12"),
            new("mediated", new FlagShape("Whether a mediator's single text takes the place of offers."), Default: "false"),
            new("noDeal", new MapShape("What going on without a deal is worth beside trade, by actor.", "economy-or-bloc", U),
                Default: "{}"),
            new("institutions", new ListShape("Who has to agree besides the parties.", Institution), Default: "[]"),
            new("failureCost", new NumberShape("What every rejection takes off the worth of a later deal, u of each party.", 0, 10),
                Default: "0.02"),
            new("mostFailures", new NumberShape("Rejections after which talks end.", 1, 20, Whole: true), Default: "2"),
            new("phaseMonths", new NumberShape("Months between two phases of relief.", 1, 120, Whole: true), Default: "6"),
            new("detection", new NumberShape("Chance that a breach is found, a month.", 0, 1), Default: "0.1"),
            new("breakdown", new NumberShape("Chance that talks break off for good, a month; nobody knows when.", 0, 1), Default: "0"),
            new("mediator", Mediator),
            new("consent", Consent),
            new("snapbackRule", Snapback),
            new("linked", new ListShape("Dossiers it stands or falls with.", WordShape.From("dossier", "")), Default: "[]"),
        ]);
}

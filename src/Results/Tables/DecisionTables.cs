using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>Who decided what, and why.</summary>
public static class DecisionTables
{
    private static Column Actor { get; } = Text("actor", "Id of the actor.");

    private static Column N { get; } = Whole("n", "Order within the month, from 0.");

    /// <summary>Answers.</summary>
    public static Table Decisions { get; } = new(
        "decisions", "One answer of one actor. Answers in which nothing was weighed and nothing chosen are left out.",
        ["run", "replicate", "month", "n"],
    [
        Run, Replicate, Month, N, Actor,
        Text("phase", "When it was asked.").OneOf("decide", "vote", "negotiate"),
        Text("subject", "What it was asked about; empty for the month's menu."),
        JsonList("chosen", "Ids of the options chosen, in order of importance: a list."),
        Real("margin", "the behaviour's unit of value", "Score of the chosen option less that of the best other."),
        Text("sentence", "Why, in one sentence."),
        Text("because", "Why it was asked this month, with the id of the measure or event behind it; empty where it is asked every month."),
    ]);

    /// <summary>Options weighed.</summary>
    public static Table Options { get; } = new("options", "One option an actor weighed: the reasons behind decisions.",
        ["run", "replicate", "month", "n", "rank"],
    [
        Run, Replicate, Month,
        Whole("n", "The decision's n."),
        Whole("rank", "Order in which it was weighed, from 0."),
        Actor,
        Text("option", "Id of the option."),
        Whole("chosen", "1 where it was chosen, else 0."),
        Real("score", "the behaviour's unit of value", "Sum of the terms."),
        JsonList("terms", "The parts of the score: a list of name, value and unit."),
    ]);

    /// <summary>Votes.</summary>
    public static Table Votes { get; } = new("votes", "One vote of one actor on one proposal.", ["run", "replicate", "month", "n"],
    [
        Run, Replicate, Month,
        Whole("n", "The decision's n."),
        Actor,
        Text("proposal", "What was voted on."),
        Text("vote", "The vote: yes, no or abstain; on a mandate before talks, for how many outcomes of the dossier, and how many of those for a promise: for 3 of 4, 1 bought."),
    ]);

    /// <summary>Parties at tables.</summary>
    public static Table Negotiations { get; } = new(
        "negotiations", "One actor's mandate at one table in one month.", ["run", "replicate", "month", "n"],
    [
        Run, Replicate, Month,
        Whole("n", "The decision's n."),
        Text("dossier", "What is negotiated."),
        Actor,
        Text("strategy", "Name of the strategy it plays; in-person where it is asked in every round."),
        Real("reservation", "utility, 0 to 1", "Utility of no deal."),
        Whole("outcomes", "Outcomes of the dossier's domain.", "outcomes"),
    ]);

    /// <summary>Offers and answers at tables.</summary>
    public static Table Offers { get; } = new("offers", "One act at a table: an offer, or an answer to the offer that stands.",
        ["run", "replicate", "month", "n"],
    [
        Run, Replicate, Month,
        Whole("n", "Order within the month, from 0."),
        Text("dossier", "What is negotiated."),
        Whole("step", "Round of the talks, from 0; rounds go on from month to month.", "rounds"),
        Actor,
        Text("kind", "What was done; text is a mediator's text that all sides can sign; consent- marks a child negotiation over the consent of a third party.").OneOf("offer", "accept", "refuse", "text", "consent-offer", "consent-accept", "consent-refuse"),
        Whole("outcome", "Number of the outcome in the dossier's domain."),
        JsonList("levels", "The outcome, one level an issue: a list of ids."),
        JsonList(
            "utilities",
            "What it is worth to each party at that table, in acting order: a list of numbers; no deal is in negotiations.reservation."),
        Text("why", "Why, in one sentence."),
    ]);
}

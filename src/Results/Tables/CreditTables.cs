using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>Loans and what is built of them, where a scenario has any.</summary>
public static class CreditTables
{
    /// <summary>Loans.</summary>
    public static Table Loans { get; } = new("loans",
        "One loan at the end of one month: the lender's claim is the borrower's debt, so that claims equal debts.",
        ["run", "replicate", "loan", "month"],
    [
        Run, Replicate,
        Whole("loan", "Order in which it was agreed, from 0; debts of before the start first."),
        Month,
        Text("lender", "Id of the state or bloc that lent."),
        Text("borrower", "Id of the economy that owes it."),
        Real("principal", "million US dollars", "Paid out and not yet due or repaid."),
        Real("rate", "share a year", "Interest."),
        Whole("until", "Month by which all has been due.", "months"),
        Real("service", "million US dollars", "Due next month, arrears left out."),
        Real("arrears", "million US dollars", "Due and not paid."),
        Real("undrawn", "million US dollars", "Promised and not yet paid out."),
        Real("paid", "million US dollars", "Paid by the borrower so far."),
        Real("forgiven", "million US dollars", "Given up by the lender so far: the loss in its books."),
        Whole("stopped", "1 where the borrower has stopped paying."),
        Whole("broken", "1 where a condition is broken."),
    ]);

    /// <summary>Projects.</summary>
    public static Table Projects { get; } = new("projects",
        "One railway, port or park: a row for the month in which it was begun and for every month in which it advanced.",
        ["run", "replicate", "project", "month"],
    [
        Run, Replicate,
        Text("project", "Id of the project."),
        Month,
        Text("kind", "What it is.").OneOf([.. Enum.GetValues<ProjectKind>().Select(k => KebabCase.Of(k))]),
        Text("builder", "Id of the economy whose firms build it."),
        Text("host", "Id of the economy that pays for it."),
        Text("port", "Id of the economy whose port it leads to."),
        Real("cost", "million US dollars", "What it costs."),
        Real("progress", "0 begun to 1 built", "How far it is built."),
        Real("jobs", "people", "Who works there; 0 before it stands."),
    ]);
}

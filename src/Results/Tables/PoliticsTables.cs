using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>What politics leave behind, where they are followed.</summary>
public static class PoliticsTables
{
    /// <summary>How economies stand to each other.</summary>
    public static Table Relations { get; } = new("relations", "How one economy's leader stands to another, and what ties the two, at the end of one month. Empty where politics are not followed.", ["run", "replicate", "month", "economy", "partner"],
    [
        Run, Replicate, Month,
        Text("economy", "Id of the economy whose leader it is."),
        Text("partner", "Id of the other economy."),
        Real("relation", "-1 broken to 1 warm", "Relation; 0 as in the base year."),
        Real("leaning", "-1 to 1", "The leader's leaning towards the other side."),
        Real("dispute", "0 none to 1", "A dispute with the other side short of war."),
        Real("embassy", "0 closed to 1", "Staff of the economy's embassy with the partner."),
        Real("firms", "base year = 1", "The economy's firms present with the partner."),
        Real("contacts", "0 to 1", "Contacts of business and academia."),
        Real("contract", "0 to 1", "Projects agreed before that wait for a licence."),
    ]);

    /// <summary>Wars.</summary>
    public static Table Wars { get; } = new("wars", "One war at the end of one month.",
        ["run", "replicate", "month", "aggressor", "defender"],
    [
        Run, Replicate, Month,
        Text("aggressor", "Id of the economy that began it."),
        Text("defender", "Id of the other."),
        Real("intensity", "1 fighting to 0 peace", "How fiercely it is waged; talks under way take from it."),
        Whole("since", "Month in which it began or last flared up.", "months"),
    ]);

    /// <summary>Aid and accessions.</summary>
    public static Table Arrangements { get; } = new(
        "arrangements", "One promise of aid or accession: a row for the month in which it began and for every month in which it changed.",
        ["run", "replicate", "arrangement", "month"],
    [
        Run, Replicate,
        Whole("arrangement", "Order in which it began, from 0."),
        Month,
        Text("kind", "What it is.").OneOf("aid", "accession"),
        Text("first", "Id of the donor or sponsor."),
        Text("second", "Id of the recipient or newcomer."),
        Real("value", "aid: billion US dollars a year", "Its size."),
        Real("progress", "0 paused, 1 in effect", "Whether it is in effect."),
    ]);

    /// <summary>What actors did.</summary>
    public static Table Acts { get; } = new("acts",
        "One act that changed the world, whether it was dated, on a menu or in a deal; or the undoing of one.",
        ["run", "replicate", "month", "act"],
    [
        Run, Replicate, Month,
        Whole("act", "Order within the month, from 0."),
        Text("kind", "What it does.").OneOf([.. Enum.GetValues<ActKind>().Select(k => KebabCase.Of(k))]),
        Text("authors", "Ids of those who did it, separated by spaces."),
        Text("object", "Measure, carve-out, project, or the two sides."),
        Real("value", "in the unit of the kind of act", "Its size."),
        Text("terms", "Legal form and phase; of a loan rate, grace, months and conditions."),
        Whole("done", "1 done, 0 undone."),
        Text("came_from", "Where it came from.").OneOf("date", "menu", "table"),
    ]);
}

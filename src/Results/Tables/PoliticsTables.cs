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

    /// <summary>Projects and arrangements.</summary>
    public static Table Projects { get; } = new("projects", "One railway, park, promise of aid, relief of debt or accession: a row for the month in which it began and for every month in which it advanced.", ["run", "replicate", "project", "month"],
    [
        Run, Replicate,
        Whole("project", "Order in which it began, from 0."),
        Month,
        Text("kind", "What it is.").OneOf("railway", "industrial-park", "aid", "debt-restructuring", "accession"),
        Text("first", "Id of the builder, donor, creditor or sponsor."),
        Text("second", "Id of the host, recipient, debtor or newcomer."),
        Text("third", "Id of a third economy, such as the port's; empty where there is none."),
        Real("value", "in the unit of the kind of event", "Its size."),
        Real("progress", "0 begun to 1", "How far it is built; 1: in effect."),
    ]);
}

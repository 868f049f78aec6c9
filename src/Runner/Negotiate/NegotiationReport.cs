using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>Shows a negotiation on a terminal: who got what, how good that is, and the path of offers.</summary>
public static class NegotiationReport
{
    /// <summary>At most this many ties are spelled out; the JSON output has them all.</summary>
    private const int MostTies = 3;

    /// <summary>Writes the report of <paramref name="run"/>, with every offer when <paramref name="trace"/> is set.</summary>
    public static void Write(NegotiationRun run, bool trace, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]" + Markup.Escape(run.Input.Domain.Name) + "[/]  " +
            run.Input.Domain.OutcomeCount + " outcomes, " + Rules(run.Rules));
        if (run.Result.Agreement is { } agreement)
        {
            console.MarkupLine("[green]Agreed[/] in round " + run.Result.Step + " after " + run.Result.OffersMade + " " + Said(run)
                + ": outcome " + agreement);
            foreach (var (issue, value) in run.Input.Domain.Issues.Zip(run.Input.Domain.Describe(agreement)))
                console.WriteLine("  " + issue.Name + ": " + value);
        }
        else
        {
            console.MarkupLine("[yellow]No agreement[/] after " + run.Result.Step + " rounds and " + run.Result.OffersMade + " "
                + Said(run) + ".");
        }
        console.WriteLine(Left(run));
        console.Show(Parties(run));
        console.Show(Points(run));
        if (trace) WriteOffers(run, console);
        if (run.Input.Tables.Length != 2) return;
        foreach (var line in UtilityPlane.Draw(run)) console.WriteLine(line);
    }

    /// <summary>
    /// What was left on the table, in one sentence. What one party could have had and what another could are not to be had at once.
    /// </summary>
    internal static string Left(NegotiationRun run)
    {
        if (run.Possible.Rational.IsEmpty) return "Nothing was left on the table: no outcome is worth as much to everybody as no deal.";
        var gains = run.LeftOnTheTable.Select((gain, party) => (Gain: gain, run.Input.Profiles[party].Name)).Where(
            one => one.Gain > 0.0).ToArray();
        if (gains.Length == 0) return "Nothing was left on the table: nobody could have had more without somebody getting less.";
        var shares = gains.Select(one => one.Name + " could have had " + (one.Gain < 0.00005 ? "less than 0.0001" : Number(one.Gain))
            + " more");
        return "Left on the table: with nobody worse off than " + (run.Result.Agreement is null ? "without a deal" : "now") + ", "
            + string.Join(", or ", shares) + ".";
    }

    private static string Said(NegotiationRun run) => run.Rules.Protocol == TalksProtocol.Mediator ? "changes tried" : "offers";

    private static string Rules(TalksRules rules) => (rules.Protocol switch
    {
        TalksProtocol.Vote => "voted offers, ",
        TalksProtocol.Mediator => "a mediator's single text, ",
        _ => "",
    }) + "at most " + rules.Rounds + " rounds" + (rules.Deadline.Rounds < rules.Rounds ? ", broken off after " + rules.Deadline.Rounds : "");

    private static Table Parties(NegotiationRun run)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("party", "strategy");
        foreach (var heading in new[] { "gets (utility)", "after discount", "without a deal", "best possible", "left on the table" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        for (var i = 0; i < run.Input.Profiles.Length; i++)
        {
            table.AddRow(
                Markup.Escape(run.Input.Profiles[i].Name), run.Strategies.IsEmpty ? "mediated" : run.Strategies[i].Name,
                Number(run.Result.Utilities[i]), Number(run.DiscountedUtilities[i]), Number(run.Input.Tables[i].Reservation),
                Number(run.Input.Tables[i].Maximum), Number(run.LeftOnTheTable[i]));
        }
        return table;
    }

    private static Table Points(NegotiationRun run)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("point", "outcome", "utilities");
        table.AddColumn(new TableColumn("distance of the agreement").RightAligned());
        table.AddRow("Pareto frontier", run.Possible.Pareto.Length + " outcomes", "", Number(run.Review.ToPareto));
        AddPoint(table, run, "Nash", run.Possible.Nash, run.Review.ToNash);
        AddPoint(table, run, "Kalai-Smorodinsky", run.Possible.KalaiSmorodinsky, run.Review.ToKalaiSmorodinsky);
        AddPoint(table, run, "egalitarian", run.Possible.Egalitarian, run.Review.ToEgalitarian);
        AddPoint(table, run, "utilitarian", run.Possible.Utilitarian, run.Review.ToUtilitarian);
        return table.Caption("opposition " + Number(run.Possible.Opposition) + ", " + run.Possible.Rational.Length
            + " outcomes suit everybody");
    }

    private static void AddPoint(Table table, NegotiationRun run, string name, ImmutableArray<int> outcomes, double? distance)
    {
        var shown = outcomes.Take(MostTies).ToArray();
        var numbers = string.Join(", ", shown) + (outcomes.Length > MostTies ? " and " + (outcomes.Length - MostTies) + " more" : "");
        var utilities = string.Join("; ", shown.Select(
            outcome => string.Join(", ", run.Input.Tables.Select(party => Number(party[outcome])))));
        table.AddRow(name, outcomes.IsEmpty ? "none" : numbers, utilities, Number(distance));
    }

    private static void WriteOffers(NegotiationRun run, IAnsiConsole console)
    {
        console.WriteLine("round  party  outcome  utilities");
        foreach (var offer in run.Offers)
        {
            console.WriteLine((offer.Step + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5) + "  "
                + (offer.Party < 0 ? "text" : offer.Party.ToString(CultureInfo.InvariantCulture)).PadLeft(5) + "  " +
                offer.Outcome.ToString(CultureInfo.InvariantCulture).PadLeft(7) + "  " +
                string.Join("  ", run.Input.Tables.Select(table => Number(table[offer.Outcome]))) + "  "
                    + string.Join(", ", run.Input.Domain.Describe(offer.Outcome)));
        }
        console.WriteLine();
    }

    private static string Number(double? number) => number is { } value ? value.ToString("0.0000", CultureInfo.InvariantCulture) : "-";
}

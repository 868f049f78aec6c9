using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Results.Decided;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Run;

/// <summary>Shows what came of dossiers in an ensemble.</summary>
internal static class DossierText
{
    public static void Write(IAnsiConsole screen, ImmutableArray<DossierFigures> figures)
    {
        if (figures.IsEmpty) return;
        var table = Screen.Table("What came of the talks", "Dossier", "P(deal)", "Months to it", "P(ratified)", "P(snapback)");
        foreach (var one in figures)
            table.AddRow(Markup.Escape(one.Title), Share(one.Deal), one.Months is { } months ? TerminalNumber.Text(months) : "none",
                Share(one.Ratification), Share(one.Snapback));
        screen.Write(table);
        screen.WriteLine("Shares of replicates; months from the opening to the agreement of the negotiators, median where there is one.");
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<DossierFigures> figures)
    {
        if (figures.IsEmpty) return;
        json.WriteStartArray("dossiers");
        foreach (var one in figures)
        {
            json.WriteStartObject();
            json.WriteString("dossier", one.Dossier);
            json.WriteNumber("deal", one.Deal);
            if (one.Months is { } months) json.WriteNumber("monthsToDeal", months);
            else json.WriteNull("monthsToDeal");
            json.WriteNumber("ratified", one.Ratification);
            json.WriteNumber("snapback", one.Snapback);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Share(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}

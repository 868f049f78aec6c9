using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using Spectre.Console;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary>Shows a comparison on a terminal: what every region gains and why, and published figures beside the model's.</summary>
public static class EquilibriumReport
{
    private const int MostRegions = 45;

    /// <summary>Writes the report.</summary>
    public static void Write(EquilibriumFile file, ComparativeStatics statics, ImmutableArray<PublishedRow> published, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]" + Markup.Escape(file.Title) + "[/]  " + statics.World.RegionCount + " regions, "
            + (statics.World.SectorCount == 1 ? "1 sector" : statics.World.SectorCount + " sectors"));
        console.Write(Regions(statics));
        if (statics.World.RegionCount > MostRegions)
            console.WriteLine("The " + MostRegions + " regions with the largest change of real income of "
                + statics.World.RegionCount + "; --json has them all.");
        console.WriteLine("Real income and real wage are exact, over the price index of final demand. "
            + (statics.Regions[0].FirstOrderWelfare is null ? ""
                : "Welfare to the first order is terms of trade plus volume of trade, as Caliendo and Parro (2015) publish it. ")
            + (statics.Regions[0].RealGdpGeppml is null ? ""
                : "GDP, GEPPML is real GDP by the steps of Anderson, Larch and Yotov (2018), which stop early and do not balance the "
                + "books. ")
            + "The wage is relative to the world's.");
        if (published.Length > 0) console.Write(Published(file, published));
        foreach (var note in file.Notes) console.WriteLine("- " + note);
        var residual = Math.Max(statics.Before.Residual, statics.After.Residual);
        console.WriteLine("Solved to " + residual.ToString("0.0e+0", CultureInfo.InvariantCulture) + " in "
            + statics.Before.Rounds + " rounds before and " + statics.After.Rounds + " after.");
    }

    private static Table Regions(ComparativeStatics statics)
    {
        var hasFirstOrder = statics.Regions[0].FirstOrderWelfare is not null;
        var hasGeppml = statics.Regions[0].RealGdpGeppml is not null;
        var table = new Table().Border(TableBorder.Simple).AddColumn("region");
        string[] headings =
        [
            "real income", "real wage", .. hasFirstOrder ? new[] { "welfare, 1st order", "terms", "volume" } : [],
            .. hasGeppml ? new[] { "GDP, GEPPML" } : [], "wage", "prices", "exports", "imports",
        ];
        foreach (var heading in headings) table.AddColumn(new TableColumn(heading).RightAligned());
        var shown = statics.Regions.Length <= MostRegions ? statics.Regions.AsEnumerable()
            : statics.Regions.OrderByDescending(r => Math.Abs(r.RealIncome)).Take(MostRegions);
        foreach (var r in shown)
        {
            table.AddRow(
            [
                Markup.Escape(r.Region), "[bold]" + Share(r.RealIncome) + "[/]", Share(r.RealWage),
                .. hasFirstOrder ? new[] { Share(r.FirstOrderWelfare!.Value), Share(r.TermsOfTrade!.Value),
                    Share(r.VolumeOfTrade!.Value) } : [],
                .. hasGeppml ? new[] { Share(r.RealGdpGeppml!.Value) } : [],
                Share(r.Wage), Share(r.ConsumerPrice), Share(r.ExportsAfter / r.ExportsBefore - 1.0),
                Share(r.ImportsAfter / r.ImportsBefore - 1.0),
            ]);
        }

        return table;
    }

    private static Table Published(EquilibriumFile file, ImmutableArray<PublishedRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).Title("published and ours").AddColumns("figure", "unit");
        foreach (var heading in new[] { "published", "ours", "ratio" }) table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var row in rows)
            table.AddRow(Markup.Escape(row.Name), Markup.Escape(row.Unit(file.Unit)), Number(row.Figure.Value), Number(row.Ours),
                Ratio(row.Ratio));
        return table;
    }

    /// <summary>A figure with five digits, or whole where it is large.</summary>
    internal static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "#,##0" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>A ratio with three decimals; a dash where there is none.</summary>
    internal static string Ratio(double ratio) => double.IsFinite(ratio) ? ratio.ToString("0.000", CultureInfo.InvariantCulture) : "-";

    private static string Share(double change) =>
        double.IsFinite(change) ? (change * 100.0).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) + "\u00a0%" : "-";
}

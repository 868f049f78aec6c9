using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;
using NegotiationSim.Scenarios.Worlds.Import;

namespace NegotiationSim.Runner.Worlds;

/// <summary>Lays a trade data set over a world and writes the new world's folder.</summary>
public static class WorldImporting
{
    /// <summary>Kinds of what was left out that are named one by one.</summary>
    private const int MostLeftOut = 20;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs the import.</summary>
    /// <param name="format">baci or comtrade.</param>
    /// <param name="data">The CSV file.</param>
    /// <param name="name">The world it is laid over.</param>
    /// <param name="folder">Folder of the new world.</param>
    public static int Run(string format, string data, string name, string folder)
    {
        var file = new WorldCatalogue(WorldFolders.Worlds).Find(name);
        var header = WorldHeader.Read(file);
        if (header.TradeFile is null || header.TablesFolder is null)
            throw new InputException(file, 0, "$.trade",
                "This world has its flows inline; an import needs a world with a trade file and tables.");
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new InputException(folder, 0, "", "This folder is not empty; name a new one with --out.");
        var products = HsConcordance.Read(Path.Combine(WorldFolders.Concordances, "hs-commodities.csv"), header.Index.Commodities);
        var countries = CountryCodes.Read(Path.Combine(WorldFolders.Concordances, "country-codes.csv"), header.Index.Economies);
        var imported = new TradeImporter(header.Index, products, countries).Read(
            data, format == "baci" ? ImportFormat.Baci : ImportFormat.Comtrade);
        var world = WorldReader.Read(file);
        var laid = WorldImport.Lay(world, imported);
        Copy(header.TablesFolder, file, folder, data, Source(format, imported.Year));
        OutputFile.Write(Path.Combine(folder, Path.GetFileName(header.TradeFile)), laid.Text);
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{imported.Rows} rows read, {imported.Used} used; {imported.SkippedValue:N0} million dollars lie outside the world's economies and products."));
        if (imported.MirrorsCif > 0)
            Console.Error.WriteLine(FormattableString.Invariant($"Importers' reports stand in for pairs that the exporter does not report: {imported.MirrorsCif:N3} million dollars c.i.f., {imported.MirrorsFob:N3} f.o.b. (their own figure, else divided by {TradeImporter.CifOverFob})."));
        if (laid.Emptied > 0)
            Console.Error.WriteLine(FormattableString.Invariant($"Set to zero: {laid.Emptied:N3} million dollars of {header.Id} between pairs the file covers, in commodities it has the exporter sell to others."));
        foreach (var (what, value) in imported.LeftOut.Take(MostLeftOut))
            Console.Error.WriteLine(FormattableString.Invariant($"Left out: {what}, {value:N3} million dollars."));
        if (imported.LeftOut.Length > MostLeftOut)
            Console.Error.WriteLine(FormattableString.Invariant($"Left out: {imported.LeftOut.Length - MostLeftOut} more, {imported.LeftOut.Skip(MostLeftOut).Sum(l => l.Value):N3} million dollars."));
        if (imported.Year.Length > 0 && imported.Year != world.BaseYear.ToString(CultureInfo.InvariantCulture))
            Console.Error.WriteLine(FormattableString.Invariant($"The flows are of {imported.Year}; what the file does not cover, and all tables, are of {world.BaseYear}."));
        Console.Out.WriteLine(folder);
        return ExitCode.Done;
    }

    private static string Source(string format, string year) =>
        (format == "baci" ? "CEPII BACI" : "UN Comtrade") + (year.Length > 0 ? " " + year : "");

    /// <summary>Copies world.json and the tables, so that the new folder is a world of its own.</summary>
    private static void Copy(string tables, string world, string folder, string data, string source)
    {
        foreach (var table in Directory.EnumerateFiles(tables, "*.csv"))
            OutputFile.Write(
                Path.Combine(folder, Path.GetFileName(tables), Path.GetFileName(table)), InputFile.ReadText(table, JsonInput.LargestFile));
        // The folder's name is the new world's id, and its title says whose flows of what year lie over which world.
        var json = JsonNode.Parse(InputFile.ReadText(world, JsonInput.LargestFile))!.AsObject();
        json["title"] = (string)json["title"]! + "; flows of " + source + " laid over " + (string)json["id"]!;
        json["imported"] = source + " (" + Path.GetFileName(data) + ") over " + (string)json["id"]!;
        json["id"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        OutputFile.Write(Path.Combine(folder, WorldCatalogue.FileName), json.ToJsonString(Indented) + "\n");
    }
}

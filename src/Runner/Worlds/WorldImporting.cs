using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;
using NegotiationSim.Scenarios.Worlds.Import;

namespace NegotiationSim.Runner.Worlds;

/// <summary>Lays a trade data set over a world and writes the new world's folder.</summary>
public static class WorldImporting
{
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
        var text = WorldImport.TradeText(WorldReader.Read(file), imported);
        Copy(header.TablesFolder, file, folder);
        OutputFile.Write(Path.Combine(folder, Path.GetFileName(header.TradeFile)), text);
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{imported.Rows} rows read, {imported.Used} used; {imported.SkippedValue:N0} million dollars lie outside the world's economies and products."));
        Console.Out.WriteLine(folder);
        return ExitCode.Done;
    }

    /// <summary>Copies world.json and the tables, so that the new folder is a world of its own.</summary>
    private static void Copy(string tables, string world, string folder)
    {
        foreach (var table in Directory.EnumerateFiles(tables, "*.csv"))
            OutputFile.Write(
                Path.Combine(folder, Path.GetFileName(tables), Path.GetFileName(table)), InputFile.ReadText(table, JsonInput.LargestFile));
        OutputFile.Write(Path.Combine(folder, WorldCatalogue.FileName), InputFile.ReadText(world, JsonInput.LargestFile));
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Results.Export;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Export;

/// <summary><c>negsim export</c>: a run's tables as CSV or Parquet with their codebook.</summary>
public static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder, or the results.db of a run or an experiment" };
        var format = new Option<string>("--format")
        {
            Description = "File format: csv, or parquet",
            HelpName = "csv|parquet",
            DefaultValueFactory = _ => "csv"
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the files (default: csv or parquet in the run folder)",
            HelpName = "DIR"
        };
        var tables = new Option<string?>("--tables")
        {
            Description =
            "Only these tables, separated by commas (default: all): "
            + string.Join(", ", Schema.All.Where(t => t.IsExported).Select(t => t.Name)),
            HelpName = "a,b"
        };
        var safe = new Option<bool>("--spreadsheet-safe")
        {
            Description =
            "CSV: put an apostrophe before texts that a spreadsheet would run as a formula"
        };
        var command = new ExampleCommand(
            "export",
            "Write a run's tables as CSV or Parquet, with a codebook (datapackage.json) that gives every column's unit and meaning.",
            "negsim export runs/us-russia-reset-001",
            "negsim export runs/us-russia-reset-001 --tables flows,headlines --out figures",
            "negsim export runs/us-russia-reset-001 --format parquet")
        {
            run, format, folder, tables, safe,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(
            Export(parse.GetValue(run)!, parse.GetValue(format)!, parse.GetValue(folder), parse.GetValue(tables), parse.GetValue(safe),
            cancellation)));
        return command;
    }

    private static int Export(string run, string format, string? folder, string? tables, bool spreadsheetSafe,
        CancellationToken cancellation)
    {
        if (format is not ("csv" or "parquet")) throw new InputException(
            "--format", 0, "", "Found \"" + format + "\"; write csv or parquet.");
        if (spreadsheetSafe && format != "csv") throw new InputException(
            "--spreadsheet-safe", 0, "", "It is for CSV: a Parquet file says which columns are texts. Leave it out.");
        var chosen = Chosen(tables);
        var file = RunFolder.StoreOf(run);
        var target = folder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, format);
        using var store = RunStore.OpenToRead(file);
        store.RequireIntact();
        var name = store.Runs() is [var only] ? only.Header.Name
            : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run)));
        var written = format == "csv" ? CsvExport.Write(store, name, target, chosen, spreadsheetSafe, cancellation)
            : ParquetExport.Write(store, name, target, chosen);
        foreach (var table in written) Console.Out.WriteLine(
            table.File + ": " + table.Rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " rows");
        return ExitCode.Done;
    }

    private static ImmutableArray<Table> Chosen(string? names)
    {
        if (names is null) return Schema.All;
        var chosen = ImmutableArray.CreateBuilder<Table>();
        var known = Schema.All.Where(t => t.IsExported).Select(t => t.Name).ToArray();
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!known.Contains(name)) throw new InputException(
                "--tables", 0, "", "There is no table \"" + name + "\"." + Suggestion.Sentence(name, known));
            chosen.Add(Schema.Find(name)!);
        }

        return chosen.Count > 0 ? chosen.ToImmutable()
            : throw new InputException("--tables", 0, "", "Name at least one table: " + string.Join(", ", known) + ".");
    }
}

namespace NegotiationSim.Scenarios.Worlds;

/// <summary><c>sources.csv</c>: what each source id in the other tables stands for.</summary>
public static class SourceTable
{
    /// <summary>Name of the file in a world's tables folder.</summary>
    public const string FileName = "sources.csv";

    /// <summary>Reads the ids; every one has a citation.</summary>
    /// <exception cref="Input.InputException">The file is wrong.</exception>
    public static NameIndex Read(string folder)
    {
        using var table = new CsvTable(Path.Combine(folder, FileName), "id", "citation");
        var ids = new List<string>();
        while (table.Next())
        {
            ids.Add(table.Required(0));
            table.Required(1);
        }

        table.Problems.ThrowIfAny();
        return new NameIndex("source", ids);
    }
}

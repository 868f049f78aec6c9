namespace NegotiationSim.Results.Export;

/// <summary>A table as it was exported.</summary>
/// <param name="Name">The table.</param>
/// <param name="File">Its file.</param>
/// <param name="Rows">Rows written, the header left out.</param>
public sealed record ExportedTable(string Name, string File, long Rows);

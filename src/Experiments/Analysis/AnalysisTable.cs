using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>A table of an analysis, for files.</summary>
/// <param name="Name">Its name, also that of its file.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows: texts, doubles and whole numbers; a NaN stands for no figure.</param>
public sealed record AnalysisTable(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object>> Rows);

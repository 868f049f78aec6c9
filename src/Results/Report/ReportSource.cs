using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Report;

/// <summary>A run to report on.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Store">Its store.</param>
/// <param name="Run">Its number in the store.</param>
/// <param name="Notes">What is said beside its figures.</param>
public sealed record ReportSource(string Name, RunStore Store, long Run, ReportNotes Notes);

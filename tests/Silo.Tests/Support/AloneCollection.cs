namespace NegotiationSim.Silo.Tests.Support;

/// <summary>Tests that look at the whole process, and so run when no other test does.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

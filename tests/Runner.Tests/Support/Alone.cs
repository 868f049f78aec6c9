namespace NegotiationSim.Runner.Tests.Support;

/// <summary>Tests that must hit a running process in time run beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "alone";
}

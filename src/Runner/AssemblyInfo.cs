using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Runner.Tests")]

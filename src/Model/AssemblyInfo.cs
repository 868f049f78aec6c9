using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Model.Tests")]
[assembly: InternalsVisibleTo("NegotiationSim.Month.Benchmarks")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Results.Tests")]

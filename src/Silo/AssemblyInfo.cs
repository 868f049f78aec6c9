using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Silo.Tests")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Model.Tests")]

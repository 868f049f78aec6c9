using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NegotiationSim.Engine.Tests")]

using Orleans.CodeGeneration;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>A bloc of a run that decides as one, such as the European Union.</summary>
[Alias("negsim.IBlocGrain"), Version(1)]
public interface IBlocGrain : IActor;

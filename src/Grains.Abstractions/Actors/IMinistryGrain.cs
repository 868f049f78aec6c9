using Orleans.CodeGeneration;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>A ministry that several states of a run share.</summary>
[Alias("negsim.IMinistryGrain"), Version(1)]
public interface IMinistryGrain : IActor;

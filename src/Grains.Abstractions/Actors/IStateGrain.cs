using Orleans.CodeGeneration;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>A state of a run, whatever behaviour or player acts for it.</summary>
[Alias("negsim.IStateGrain"), Version(1)]
public interface IStateGrain : IActor;

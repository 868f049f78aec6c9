using NegotiationSim.Grains.Abstractions;

namespace NegotiationSim.Grains.Accounts;

/// <summary>What an actor remembered when a month was closed.</summary>
/// <typeparam name="TMemory">Its behaviour's record.</typeparam>
/// <param name="AsOf">The month.</param>
/// <param name="Memory">What it remembered.</param>
public sealed record ClosedMemory<TMemory>(AsOf AsOf, TMemory Memory);

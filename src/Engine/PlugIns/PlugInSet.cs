using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>The behaviours a process has: the shipped ones and those of its plug-ins.</summary>
/// <param name="Behaviours">All of them; plug-ins are asked under the watchdog's eye.</param>
/// <param name="Files">The plug-ins, with their hashes, for the manifest.</param>
/// <param name="Watchdog">Notices a plug-in that hangs.</param>
public sealed record PlugInSet(BehaviourCatalogue Behaviours, ImmutableArray<PlugIn> Files, Watchdog Watchdog)
{
    /// <summary>The shipped behaviours alone.</summary>
    public static PlugInSet None { get; } = new(BehaviourCatalogue.From(typeof(Simulation).Assembly), [], Watchdog.Off);
}

namespace NegotiationSim.Runner.Run;

/// <summary>How an ensemble used the machine.</summary>
/// <param name="Elapsed">Time on the clock.</param>
/// <param name="Processor">Processor time of this process, all threads.</param>
/// <param name="Workers">Replicates at a time.</param>
internal sealed record EnsembleTiming(TimeSpan Elapsed, TimeSpan Processor, int Workers)
{
    /// <summary>Processor time over what the workers could have had; 1 is all of it.</summary>
    public double Utilisation => Processor.TotalSeconds
        / Math.Max(1e-9, Elapsed.TotalSeconds * Math.Min(Workers, Environment.ProcessorCount));
}

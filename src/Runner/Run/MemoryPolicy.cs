namespace NegotiationSim.Runner.Run;

/// <summary>Keeps the memory of a single run near what it holds; in force until disposed.</summary>
/// <remarks>
/// A month's state lives until the next is there, so most collections find it alive and take it for long-lived; only a
/// full one sees that it is not, and left alone the collector waits until tens of megabytes have gathered. Settings of the
/// collector do not change that (<c>GCConserveMemory</c>, budgets of the generations: 160 MB at the highest with any of
/// them). So the heap is looked at from beside the run, and collected in full whenever it has grown by a fixed amount.
/// </remarks>
internal sealed class MemoryPolicy : IDisposable
{
    /// <summary>Growth of the heap since the last full collection that calls for another, bytes.</summary>
    private const long Growth = 16 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Timer timer;
    private long kept;

    /// <summary>Gives back at once what reading the world left behind, tens of megabytes, and looks at the heap from then on.</summary>
    public MemoryPolicy()
    {
        Collect();
        timer = new Timer(_ => Look(), null, Pause, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > kept + Growth) Collect();
        try
        {
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The run ended while the heap was looked at.
        }
    }

    private void Collect()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        kept = GC.GetTotalMemory(forceFullCollection: false);
    }
}

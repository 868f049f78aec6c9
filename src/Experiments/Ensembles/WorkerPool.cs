namespace NegotiationSim.Experiments.Ensembles;

/// <summary>
/// Pieces of work on all cores. Each worker owns a thread and takes the next piece when it is free; nothing is
/// shared on the way but a counter.
/// </summary>
internal static class WorkerPool
{
    /// <summary>Does pieces 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="jobs">Workers.</param>
    /// <param name="piece">Does one piece; its token is cancelled when another fails or the user asks to stop.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop. What a piece throws is thrown on.</exception>
    public static void Run(int count, int jobs, Action<int, CancellationToken> piece, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = -1;
        Exception? fault = null;

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var index && index < count) piece(
                    index, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Another worker failed, or the user asked to stop.
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
                stop.Cancel();
            }
        }

        var workers = Enumerable.Range(0, Math.Clamp(jobs, 1, Math.Max(1, count))).Select(
            w => new Thread(Work) { Name = "worker " + w, IsBackground = true }).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        if (fault is not null) throw fault;
        cancellation.ThrowIfCancellationRequested();
    }
}

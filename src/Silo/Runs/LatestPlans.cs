using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>
/// Keeps the few plans a silo works on: all replicates of an ensemble or a point have one, and leases come in their order.
/// </summary>
/// <typeparam name="T">What is kept of an order's point.</typeparam>
/// <param name="make">Makes it.</param>
internal sealed class LatestPlans<T>(Func<Lease, Task<T>> make)
{
    // One for each worker, so that workers at the seam of many points do not throw out each other's.
    private static readonly int Most = 2 * Environment.ProcessorCount;

    private readonly List<(string Order, int? Point, Task<T> Plan)> kept = [];

    /// <summary>The plan of a lease; a plan that cannot be made is made again when it is asked for again.</summary>
    public Task<T> OfAsync(Lease lease)
    {
        lock (kept)
        {
            kept.RemoveAll(k => k.Plan.IsFaulted || k.Plan.IsCanceled);
            foreach (var (order, point, plan) in kept)
                if (order == lease.Order && point == lease.Point) return plan;
            if (kept.Count == Most) kept.RemoveAt(0);
            var made = Task.Run(() => make(lease));
            kept.Add((lease.Order, lease.Point, made));
            return made;
        }
    }
}

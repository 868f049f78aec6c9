using System.Collections.Immutable;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Export;

/// <summary>Months of flows kept with <c>--keep all</c>, expanded into rows of the table of flows, in its order.</summary>
internal static class UnpackedFlows
{
    /// <summary>
    /// Hands over each row: run, replicate, month, exporter, importer, commodity, and the flow by origin, as reported and unseen.
    /// </summary>
    public static void Read(RunStore store, Action<object[]> row) =>
        store.Read("SELECT run, replicate, month, data FROM flows_packed ORDER BY run, replicate, month", packed =>
        {
            var flows = PackedFlows.Unpack(packed.GetFieldValue<byte[]>(3));
            var n = flows.Economies.Length;
            foreach (var i in Sorted(flows.Economies))
                foreach (var j in Sorted(flows.Economies))
                    foreach (var k in Sorted(flows.Commodities))
                    {
                        var (cell, flow) = (i * n + j, flows.Flows[k]);
                        if (flow.Origin[cell] == 0 && flow.Reported[cell] == 0) continue;
                        row([packed.GetInt64(0), packed.GetInt64(1), packed.GetInt64(2), flows.Economies[i], flows.Economies[j],
                            flows.Commodities[k],
                            flow.Origin[cell], flow.Reported[cell], flow.Unseen.Of(cell, 0)]);
                    }
        });

    private static IEnumerable<int> Sorted(ImmutableArray<string> ids) =>
        Enumerable.Range(0, ids.Length).OrderBy(i => ids[i], StringComparer.Ordinal);
}

using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Economics.Substitution;

/// <summary>Says by how much those widen their trade who trade with a target instead of its closed partners, good by good.</summary>
internal sealed class PartnerSearch
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly double[][] imports;
    private readonly double[]?[] latent;
    private readonly PairBuffer found = new();

    /// <summary>Prepares the search in a scenario's world.</summary>
    public PartnerSearch(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        imports = [.. Enumerable.Range(0, scenario.World.CommodityCount).Select(Imports)];
        latent = new double[]?[scenario.World.CommodityCount * n];
    }

    /// <summary>What a target's new partners take over of a commodity.</summary>
    /// <param name="gate">Gates of the commodity, n * n, ways round closed pairs counted in.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="target">Ordinal of the target.</param>
    /// <param name="part">How far it has found new partners, 0 to 1.</param>
    /// <param name="law">Who acts against it, and whose banks refuse.</param>
    public Handover Find(ReadOnlySpan<double> gate, int commodity, int target, double part, PairLaw law)
    {
        var suppliers = Suppliers(gate, commodity, target, part, law);
        found.Clear();
        if (scenario.World.Commodities[commodity].Sigma < NewPartners.NearHomogeneous) FindBuyers(gate, commodity, target, part, law);
        else Open(gate, commodity, target, part, law);
        return new Handover(target, suppliers, found.Freeze());
    }

    /// <summary>The factor on the gates of third suppliers, who take over what closed ones left with a target.</summary>
    /// <remarks>
    /// What third states' own banks refuse to pay for is lost as well, but nobody takes it over: whoever could is under the same threat.
    /// </remarks>
    public double Suppliers(ReadOnlySpan<double> gate, int commodity, int target, double part, PairLaw law)
    {
        if (part <= 0) return 1;
        var trade = scenario.World.Trade(commodity);
        var (lost, open) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var c = i * n + target;
            if (i == target || trade[c] <= 0) continue;
            var paid = 1 - law.Refused(commodity, c);
            if (paid > 0) lost += trade[c] * Math.Max(0, 1 - (gate[c] / paid));
            if (!law.IsSender(c)) open += trade[c] * gate[c];
        }

        return NewPartners.Supplier(part * scenario.Parameters.Substitution.Suppliers, lost, open);
    }

    /// <summary>Lets third buyers take over what closed ones bought from a target.</summary>
    private void FindBuyers(ReadOnlySpan<double> gate, int commodity, int target, double part, PairLaw law)
    {
        var trade = scenario.World.Trade(commodity);
        var (lost, all) = (0.0, 0.0);
        for (var j = 0; j < n; j++)
        {
            var c = target * n + j;
            if (j == target || trade[c] <= 0) continue;
            lost += trade[c] * Math.Max(0, 1 - gate[c]);
            // Who has only begun to buy again counts as far as it is open.
            if (!law.IsSender(j * n + target)) all += imports[commodity][j] * Math.Min(1, gate[c]);
        }

        if (lost <= 0 || all <= 0) return;
        var taken = part * scenario.Parameters.Substitution.Outlets;
        for (var j = 0; j < n; j++)
        {
            var c = target * n + j;
            if (j != target && trade[c] > 0 && !law.IsSender(j * n + target))
                found.Add(c, NewPartners.Buyer(taken, lost, imports[commodity][j] / all, trade[c]));
        }
    }

    /// <summary>Opens the flows that gravity expects to third buyers, where any outlet is closed.</summary>
    private void Open(ReadOnlySpan<double> gate, int commodity, int target, double part, PairLaw law)
    {
        var trade = scenario.World.Trade(commodity);
        var closed = false;
        for (var j = 0; j < n && !closed; j++) closed = j != target && trade[target * n + j] > 0 && gate[target * n + j] < 1;
        if (!closed) return;
        var expected = latent[commodity * n + target] ??= Gravity(commodity, target);
        for (var j = 0; j < n; j++)
        {
            var c = target * n + j;
            if (j != target && trade[c] > 0 && !law.IsSender(j * n + target))
                found.Add(c, NewPartners.Latent(part, scenario.Parameters.Oil.Latent * expected[j], trade[c]));
        }
    }

    /// <summary>
    /// What gravity expects each economy to buy from an exporter: its imports of the good times the exporter's share in
    /// the world's exports, over distance relative to the exporter's mean, times agreement in the United Nations, times
    /// the part of its refining that is free for foreign crude, imports over what it uses.
    /// </summary>
    private double[] Gravity(int commodity, int exporter)
    {
        var world = scenario.World;
        var trade = world.Trade(commodity);
        var (sold, nearness) = (0.0, 0.0);
        for (var j = 0; j < n; j++)
        {
            if (j == exporter) continue;
            sold += trade[exporter * n + j];
            nearness += trade[exporter * n + j] / Math.Max(1, world.Distances[exporter * n + j]);
        }

        var all = 0.0;
        foreach (var bought in imports[commodity]) all += bought;
        var share = sold > 0 ? sold / all : 0;
        var expected = new double[n];
        for (var j = 0; j < n; j++)
        {
            var use = imports[commodity][j];
            if (j == exporter || use <= 0 || nearness <= 0) continue;
            var pull = sold / nearness / Math.Max(1, world.Distances[exporter * n + j]) * world.Agreement[exporter * n + j];
            expected[j] = use * share * pull * use / (use + trade[j * n + j]);
        }

        return expected;
    }

    private double[] Imports(int commodity)
    {
        var trade = scenario.World.Trade(commodity);
        var bought = new double[n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                if (i != j) bought[j] += trade[i * n + j];
        return bought;
    }
}

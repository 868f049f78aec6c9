using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Measures;

/// <summary>
/// Importers buy ahead of a tariff while it is announced, at the rate announced, and less for as long once it is due, also where it spared
/// somebody in the end.
/// </summary>
internal sealed class PurchasesAhead(ResolvedScenario scenario)
{
    /// <summary>Buyers never live on the stock alone.</summary>
    private const double MostOfStock = 0.9;

    private readonly int n = scenario.World.EconomyCount;
    private readonly double[]?[] ahead = new double[]?[scenario.World.CommodityCount];
    private readonly List<(int Commodity, int Pair)> bought = [];

    /// <summary>As a share of each pair's flow, n * n, negative while buyers live on the stock; null where nobody buys ahead.</summary>
    public double[]? Of(int commodity) => bought.Count == 0 ? null : ahead[commodity];

    public void Clear()
    {
        foreach (var (k, pair) in bought) ahead[k]![pair] = 0;
        bought.Clear();
    }

    /// <summary>Adds what a measure has importers buy, or leave, in a month.</summary>
    public void Add(Measure measure, MeasureState state, int month)
    {
        if (scenario.Parameters.Gates.Ahead == 0 || measure.Instrument != Instrument.Tariff || measure.Scripted == Span.Empty) return;
        var lead = measure.Scripted.From - measure.Announced;
        var sign = state.Stage == MeasureStage.Announced ? 1 : state.InForce && month < measure.Scripted.From + lead ? -1 : 0;
        if (sign == 0) return;
        foreach (var sender in measure.Senders)
        {
            foreach (var target in measure.Targets)
            {
                if (sender == target) continue;
                for (var k = 0; k < ahead.Length; k++)
                {
                    var share = scenario.Parameters.Gates.Ahead * measure.Rate * measure.ScopeOf(k);
                    if (share == 0) continue;
                    (ahead[k] ??= new double[n * n])[target * n + sender] += sign * Math.Min(MostOfStock, share);
                    bought.Add((k, target * n + sender));
                }
            }
        }
    }
}

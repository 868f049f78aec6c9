using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Recorder;

/// <summary>The one row every recorded month has.</summary>
internal sealed record MonthSummary(int Month, Digest Digest, double Trade, int Iterations, double Residual)
{
    public static MonthSummary Of(MonthRecord record)
    {
        var (trade, iterations, residual) = (0.0, 0, 0.0);
        foreach (var commodity in record.Trade.Commodities)
        {
            trade += WorldTrade(commodity, record.State.Economies.Length);
            iterations = Math.Max(iterations, commodity.Iterations);
            residual = Math.Max(residual, commodity.Residual);
        }

        return new MonthSummary(record.Month, record.Digest, trade, iterations, residual);
    }

    /// <summary>World trade of one commodity by origin, million USD of the month, home sales left out.</summary>
    public static double WorldTrade(CommodityOutcome commodity, int economies)
    {
        var sum = 0.0;
        for (var i = 0; i < economies; i++)
            for (var j = 0; j < economies; j++)
                if (i != j) sum += commodity.Origin[i * economies + j];
        return sum;
    }

    /// <summary>Writes the row, after all others of the month.</summary>
    /// <param name="rows">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="actors">Digest of each actor; empty where only headlines are kept.</param>
    /// <param name="before">Digest over the rows of the month before, or of the run.</param>
    /// <returns>The digest over the month's rows.</returns>
    public byte[] Write(RowWriter rows, long run, int replicate, ResolvedScenario scenario, ImmutableArray<Digest> actors,
        byte[] before) => rows.CloseMonth(
        before, run, replicate, Month, scenario.Calendar.Name(Month), Digest.Hex, Trade, Iterations, Residual,
        actors.IsEmpty ? null : actors.SelectMany(a => Convert.FromHexString(a.Hex)).ToArray());
}

using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Economics.Costs;

/// <summary>On what terms the pairs of one commodity trade in one month: a value. Pairs that are not listed are as in the base.</summary>
internal sealed record PairTerms
{
    /// <summary>The pairs that are not as in the base, ascending.</summary>
    public required int[] Cells { get; init; }

    /// <summary>g of each of them, with ways round and new partners.</summary>
    public required double[] Gate { get; init; }

    /// <summary>Wedge factors of each of them: payments and intermediaries' margins.</summary>
    public required double[] Wedge { get; init; }

    /// <summary>d of each of them.</summary>
    public required double[] Iceberg { get; init; }

    /// <summary>T of each of them.</summary>
    public required double[] Tariff { get; init; }

    /// <summary>a of the commodity: what is open directly in practice; 1 where not listed.</summary>
    public required PairValues Open { get; init; }

    /// <summary>The pairs part of whose goods go through corridors, ascending.</summary>
    public required ImmutableArray<RoutedPair> Routed { get; init; }

    /// <summary>The ways round that they take.</summary>
    public required Detours Detours { get; init; }

    /// <summary>The month's corridors.</summary>
    public required CorridorPlan Corridors { get; init; }

    /// <summary>What payments cost.</summary>
    public required PaymentRows Payments { get; init; }

    /// <summary>Writes them into what a market reads.</summary>
    /// <param name="conditions">Receives them; its matrices are made where they are missing.</param>
    /// <param name="cells">Cells of a matrix.</param>
    public void WriteTo(MarketConditions conditions, int cells)
    {
        (conditions.Apart, conditions.ApartCount) = (Cells, Cells.Length);
        Scatter(Gate, conditions.Gate ??= new double[cells]);
        Scatter(Wedge, conditions.Wedge ??= new double[cells]);
        Scatter(Iceberg, conditions.Iceberg ??= new double[cells]);
        Scatter(Tariff, conditions.Tariff ??= new double[cells]);
    }

    private void Scatter(double[] values, double[] matrix)
    {
        for (var at = 0; at < values.Length; at++) matrix[Cells[at]] = values[at];
    }
}

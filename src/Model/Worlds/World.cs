using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>
/// A base year of a world: economies, commodities, blocs, and who sold what to whom.
/// Matrices are flat, row exporter, column importer: cell (i, j) of n economies is at i * n + j.
/// </summary>
/// <remarks>
/// Flows are those of the base year as they were, so that a run without shocks leaves every hat at 1. Where a
/// measure was already in force, <see cref="BaseGates"/> holds the open share: the latent flow is
/// flow / gate, and lifting the measure multiplies the pair by 1 / gate.
/// </remarks>
public sealed partial record World
{
    /// <summary>Folder name of the world, such as <c>core-2021</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One line for lists.</summary>
    public required string Title { get; init; }

    /// <summary>Calendar year of the flows.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The economies, in ordinal order.</summary>
    public required ImmutableArray<Economy> Economies { get; init; }

    /// <summary>The commodities, in ordinal order.</summary>
    public required ImmutableArray<Commodity> Commodities { get; init; }

    /// <summary>The blocs, in declared order.</summary>
    public required ImmutableArray<Bloc> Blocs { get; init; }

    /// <summary>Per commodity, base-year flows in million US dollars a year at world prices; the diagonal is home sales.</summary>
    public required ImmutableArray<ImmutableArray<double>> Flows { get; init; }

    /// <summary>Per commodity, T = 1 + ad-valorem tariff; 1 is none.</summary>
    public required ImmutableArray<ImmutableArray<double>> Tariffs { get; init; }

    /// <summary>Per commodity, the share of the latent flow that was open in the base year, in (0, 1]; 1 is fully open.</summary>
    public required ImmutableArray<ImmutableArray<double>> BaseGates { get; init; }

    /// <summary>Per economy, 12 monthly factors of its exports from January on, mean 1.</summary>
    public required ImmutableArray<ImmutableArray<double>> Seasonality { get; init; }

    /// <summary>
    /// Seasons of single goods of single buyers; they count in place of the exporter's, which is that of all its goods.
    /// </summary>
    public ImmutableArray<ImportSeason> ImportSeasons { get; init; } = [];

    /// <summary>
    /// Distance between main cities, km, n * n, or empty in a world without commodities; the diagonal is the distance within an economy.
    /// </summary>
    public required ImmutableArray<double> Distances { get; init; }

    /// <summary>Agreement in United Nations roll calls, 0..1, symmetric, diagonal 1; empty where a world without commodities says
    /// nothing of it.</summary>
    public required ImmutableArray<double> Agreement { get; init; }

    /// <summary>
    /// Alliance, 0 none to 1 defence pact, symmetric, diagonal 1; empty where a world without commodities says nothing of it.
    /// </summary>
    public required ImmutableArray<double> Alliances { get; init; }

    /// <summary>
    /// What passed the border between two in a month of the base year, goods on their way to or from others counted in, million US dollars,
    /// n * n, symmetric; 0 where nothing is said, empty where nothing is said of any: then what the two trade with each other counts.
    /// </summary>
    public ImmutableArray<double> Borders { get; init; } = [];

    /// <summary>How economies were expected to grow; default: not at all.</summary>
    public NominalGrowth Growth { get; init; } = NominalGrowth.None;

    /// <summary>In which currencies economies pay each other; default: nothing is known.</summary>
    public Invoicing Invoicing { get; init; } = Invoicing.None;

    /// <summary>Number of economies.</summary>
    public int EconomyCount => Economies.Length;

    /// <summary>Number of commodities.</summary>
    public int CommodityCount => Commodities.Length;

    /// <summary>Cells of a table of pairs: n * n, or 0 in a world without commodities, where nothing is kept by pair.</summary>
    public int PairCount => TraderCount * TraderCount;

    /// <summary>Number of economies that trade: n, or 0 in a world without commodities.</summary>
    public int TraderCount => CommodityCount == 0 ? 0 : EconomyCount;

    /// <summary>Agreement of two economies in roll calls, 0 to 1; 1 where the world says nothing of pairs.</summary>
    public double AgreementAt(int cell) => Agreement.IsEmpty ? 1 : Agreement[cell];

    /// <summary>Alliance of two economies, 0 to 1; none where the world says nothing of pairs.</summary>
    public double AllianceAt(int cell) => Alliances.IsEmpty ? 0 : Alliances[cell];

    /// <summary>Base-year flows of a commodity, n * n, million US dollars a year at world prices.</summary>
    public ReadOnlySpan<double> Trade(int commodity) => Flows[commodity].AsSpan();

    /// <summary>Base tariffs T of a commodity, n * n.</summary>
    public ReadOnlySpan<double> Tariff(int commodity) => Tariffs[commodity].AsSpan();

    /// <summary>Base gates of a commodity, n * n.</summary>
    public ReadOnlySpan<double> BaseGate(int commodity) => BaseGates[commodity].AsSpan();
}

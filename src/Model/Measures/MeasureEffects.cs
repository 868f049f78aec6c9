using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Measures;

/// <summary>What the measures in force do to pairs, banks and prices in one month; arrays are reused from month to month.</summary>
/// <remarks>
/// Several measures on one pair combine as the product of what each leaves open. A carve-out exempts its share of
/// the covered flow; enforcement in practice scales what the rule covers.
/// </remarks>
[Mechanism("listings of persons and firms", "a = 1 - share of trade run by those listed·enforcement, both ways", "[S] thousands listed",
    "parameters.gates.listings", "us-russia-reset")]
[Mechanism("transport bans", "iceberg cost of carriage both ways", "[S] the documents: no serious consequences",
    "parameters.gates.carriage", "us-russia-reset")]
[Mechanism("export controls: dual-use, industrial, luxury",
    "a = 1 - scope·enforcement of every control in force; what is not bought wears capacity", "[A]; Flach et al. [S]", "parameters.gates.controls", "us-russia-reset")]
[Headline("listings of persons and firms", "Trade of the EU and the US with Russia in 2023", "trade:EU+USA:RUS", HeadlineKind.Quantity,
    From = "2023-01", Until = "2023-12", Less = true)]
[Headline("transport bans", "Russia's exports in 2023: by 0.3 to 3 %, not more", "exports:RUS", HeadlineKind.Quantity, From = "2023-01",
    Until = "2023-12", Less = true, AtLeast = 0.003, AtMost = 0.03)]
[Headline("export controls: dual-use, industrial, luxury", "Russia's imports of controlled goods in 2023",
    "flow:*:RUS:dual-use-electronics+machinery", HeadlineKind.Quantity, From = "2023-01", Until = "2023-12", Less = true)]
[Headline("export controls: dual-use, industrial, luxury",
    "Of runs in which the US eases in 2025, those in which controls end before anything else does: a tenth at most",
    "eased-before:us-export-controls+us-industrial-controls+us-luxury-export-ban:us-energy-ban+us-transport-ban+us-investment-ban+us-bank-cut-off+us-column-2+us-tariff-35+us-visa-ban",
    HeadlineKind.Chance, Take = FigureTake.Ever, From = "2025-01", Alone = true, Upmost = 0.1, Given = "easings:USA",
    GivenFrom = "2025-01", With = ["mode=decided"])]
public sealed class MeasureEffects
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly double[]?[] legal;
    private readonly double[]?[] tariff;
    private readonly PairTable<bool> stockpiling;
    private readonly PrincipalTargets quarrels;
    private readonly PurchasesAhead ahead;
    private readonly CutOffBanks banks;
    private readonly double[] covered;
    private readonly List<(int Commodity, int Pair)> closed = [];
    private readonly List<(int Commodity, int Pair)> taxed = [];

    /// <summary>Prepares for the measures of <paramref name="scenario"/>.</summary>
    public MeasureEffects(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        legal = new double[]?[scenario.World.CommodityCount];
        tariff = new double[]?[scenario.World.CommodityCount];
        var trade = scenario.World.CommodityCount > 0;
        stockpiling = new PairTable<bool>(n, trade);
        quarrels = new PrincipalTargets(n, trade);
        ahead = new PurchasesAhead(scenario);
        covered = new double[scenario.World.CommodityCount];
        Carriage = new PairTable<double>(n, trade);
        banks = new CutOffBanks(scenario.World);
        OwnCurrency = new double[n];
        Frozen = new double[n];
        FrozenBy = new PairTable<double>(n, trade);
        Secondary = new PairTable<double>(n, trade);
        FinanceBlocked = new double[n];
    }

    /// <summary>a*: the legally open share of each pair, n * n; null where every pair is open.</summary>
    public double[]? Legal(int commodity) => legal[commodity];

    /// <summary>Added ad-valorem tariff of each pair, n * n; null where there is none.</summary>
    public double[]? Tariff(int commodity) => tariff[commodity];

    /// <summary>
    /// Purchases ahead of announced tariffs as a share of each pair's flow, n * n, negative while buyers live on the stock; null where
    /// nobody buys ahead.
    /// </summary>
    public double[]? Ahead(int commodity) => ahead.Of(commodity);

    /// <summary>Whether the pair is in an announced wind-down in which buyers stock up.</summary>
    public bool Stockpiling(int pair) => stockpiling[pair];

    /// <summary>Added cost of carriage, ad valorem, n * n; it melts.</summary>
    public PairTable<double> Carriage { get; }

    /// <summary>Share of each economy's banking that is cut off, on average over its base trade.</summary>
    public double[] Listed => banks.Listed;

    /// <summary>Share of an economy's banking that is cut off for payments of a commodity: a licence for a good spares it alone.</summary>
    public double ListedFor(int commodity, int economy) => banks.ListedFor(commodity, economy);

    /// <summary>Cut-offs of banks in force, in the order of their measures.</summary>
    public IReadOnlyList<BankListing> Listings => banks.Listings;

    /// <summary>Fall of settlement in others' currencies that each economy asks of its partners.</summary>
    public double[] OwnCurrency { get; }

    /// <summary>Reserves of each economy that others want frozen, million US dollars.</summary>
    public double[] Frozen { get; }

    /// <summary>The same by who holds them, holder * n + owner.</summary>
    public PairTable<double> FrozenBy { get; }

    /// <summary>Enforcement of secondary sanctions, sender * n + target.</summary>
    public PairTable<double> Secondary { get; }

    /// <summary>Share of foreign finance kept from each economy.</summary>
    public double[] FinanceBlocked { get; }

    /// <summary>Whether an economy is the target of a measure in force.</summary>
    public bool[] IsTarget => quarrels.IsTarget;

    /// <summary>
    /// Whether an economy is a target against which at least as many act as against any of those who act. Where one
    /// state answers forty with measures of its own, it is the principal target and they are not; in a quarrel of two both are. Where
    /// more act against somebody by more than tariffs, a tariff alone makes none.
    /// </summary>
    public bool[] IsPrincipal => quarrels.IsPrincipal;

    /// <summary>Whether an economy has a measure in force against another, sender * n + target.</summary>
    public PairTable<bool> IsSender => quarrels.IsSender;

    /// <summary>The lowest price cap on a target's goods in the benchmark's unit, or 0 where there is none.</summary>
    public double Cap(int commodity, int target, ReadOnlySpan<MeasureState> states) =>
        PriceCaps.Lowest(scenario, commodity, target, states);

    /// <summary>How firmly the lowest price cap on a target's goods is enforced, 0 to 1; 0 where there is none.</summary>
    public double CapEnforcement(int commodity, int target, ReadOnlySpan<MeasureState> states) =>
        PriceCaps.Enforcement(scenario, commodity, target, states);

    /// <summary>Works the effects out anew for <paramref name="month"/>.</summary>
    public void Update(ReadOnlySpan<MeasureState> states, int month) => Update(states, month, []);

    /// <summary>Works out the effects of some of the measures; of all of them where <paramref name="only"/> is empty.</summary>
    /// <param name="states">Where the measures stand.</param>
    /// <param name="month">Months from the scenario's start.</param>
    /// <param name="only">Ordinals of the measures that count, ascending.</param>
    public void Update(ReadOnlySpan<MeasureState> states, int month, ReadOnlySpan<int> only)
    {
        stockpiling.Clear();
        Carriage.Clear();
        banks.Clear();
        Array.Clear(OwnCurrency);
        Array.Clear(Frozen);
        FrozenBy.Clear();
        Secondary.Clear();
        Array.Clear(FinanceBlocked);
        quarrels.Clear();
        ahead.Clear();
        // Few cells differ from the base: they alone are put back.
        foreach (var (k, pair) in closed) legal[k]![pair] = 1;
        foreach (var (k, pair) in taxed) tariff[k]![pair] = 0;
        closed.Clear();
        taxed.Clear();
        for (var at = 0; at < (only.IsEmpty ? states.Length : only.Length); at++)
        {
            var m = only.IsEmpty ? at : only[at];
            if (states[m].InForce) Add(scenario.Measures[m], states[m], month);
            ahead.Add(scenario.Measures[m], states[m], month);
        }

        quarrels.Settle();
    }

    private void Add(Measure measure, MeasureState state, int month)
    {
        var age = month - state.Since;
        var contracts = age < measure.WindDownMonths ? Contracts.Left(age, scenario.Parameters.Gates) : 0;
        for (var k = 0; k < covered.Length; k++) covered[k] = measure.ScopeOf(k) is > 0 and var scope
            ? scope * (1 - Exempt(measure, state, k)) : 0;
        foreach (var target in measure.Targets)
        {
            quarrels.Aim(target, restricts: measure.Instrument != Instrument.Tariff);
            if (measure.Instrument is Instrument.BankCutOff) banks.Add(measure, state, target);
            if (measure.Instrument is Instrument.AssetFreeze) Frozen[target] += Held(measure, state);
            if (measure.Instrument is Instrument.InvestmentBan) FinanceBlocked[target] =
                1 - ((1 - FinanceBlocked[target]) * (1 - Held(measure, state)));
            foreach (var sender in measure.Senders)
            {
                if (sender == target) continue;
                quarrels.Act(sender, target);
                AddPair(measure, state, sender, target, contracts);
            }
        }
    }

    private void AddPair(Measure measure, MeasureState state, int sender, int target, double contracts)
    {
        var outward = sender * n + target;
        var inward = target * n + sender;
        switch (measure.Instrument)
        {
            case Instrument.ImportBan:
                Close(measure, state, inward, 1, contracts);
                break;
            case Instrument.ExportBan or Instrument.ExportControl:
                if (measure.Instrument == Instrument.ExportBan || scenario.Parameters.Gates.Controls)
                    Close(measure, state, outward, 1, contracts);
                break;
            case Instrument.SelfSanctioning or Instrument.Listing:
                if (measure.Instrument == Instrument.Listing && !scenario.Parameters.Gates.Listings) break;
                Close(measure, state, inward, measure.Rate, contracts);
                Close(measure, state, outward, measure.Rate, contracts);
                break;
            case Instrument.Tariff:
                AddTariff(measure, state, inward);
                break;
            case Instrument.TransportBan:
                if (!scenario.Parameters.Gates.Carriage) break;
                Carriage[outward] += measure.Rate * state.Enforcement;
                Carriage[inward] += measure.Rate * state.Enforcement;
                break;
            case Instrument.AssetFreeze:
                FrozenBy[outward] += Held(measure, state) / measure.Senders.Length;
                break;
            case Instrument.SecondarySanctions:
                Secondary[outward] = Math.Max(Secondary[outward], state.Enforcement);
                break;
            case Instrument.OwnCurrency:
                // The sender of this measure is the one who asks to be paid in its own currency.
                OwnCurrency[sender] = Math.Max(OwnCurrency[sender], measure.Rate);
                break;
        }
    }

    private void Close(Measure measure, MeasureState state, int pair, double rate, double contracts)
    {
        if (contracts > 0) stockpiling[pair] = true;

        var enforced = rate * Math.Min(1, state.Enforcement * scenario.Parameters.Gates.Practice) * (1 - contracts);
        for (var k = 0; k < legal.Length; k++)
        {
            var cover = covered[k] * enforced;
            if (cover == 0) continue;
            if (legal[k] is null)
            {
                legal[k] = new double[n * n];
                Array.Fill(legal[k]!, 1.0);
            }

            legal[k]![pair] *= 1 - Math.Min(1, cover);
            closed.Add((k, pair));
        }
    }

    private void AddTariff(Measure measure, MeasureState state, int pair)
    {
        for (var k = 0; k < tariff.Length; k++)
        {
            if (covered[k] == 0) continue;
            tariff[k] ??= new double[n * n];
            tariff[k]![pair] += measure.Rate * covered[k] * state.Enforcement;
            taxed.Add((k, pair));
        }
    }

    /// <summary>What is left of a measure's rate once its licences are taken off: assets not yet released, finance still blocked.</summary>
    private static double Held(Measure measure, MeasureState state) => measure.Rate * (1 - Exempt(measure, state, -1));

    /// <summary>Exempt share of what the measure covers of a commodity (or, with -1, of its rate).</summary>
    internal static double Exempt(Measure measure, MeasureState state, int commodity)
    {
        var left = 1.0;
        for (var c = 0; c < measure.CarveOuts.Length; c++)
            if (state.Open[c] && measure.CarveOuts[c].Commodity == commodity) left *= 1 - measure.CarveOuts[c].Share;
        return 1 - left;
    }
}

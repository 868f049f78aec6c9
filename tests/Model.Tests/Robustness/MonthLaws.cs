using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>What holds at the end of every month of every run, whatever the world.</summary>
internal static class MonthLaws
{
    // What a search is content with, as a share of base sales.
    private const double Cleared = 1e-12;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The first law a month breaks, or null.</summary>
    public static string? Broken(ResolvedScenario scenario, MonthRecord record)
    {
        var n = scenario.World.EconomyCount;
        // What a party was never offered is worth minus infinity to it: talks are left to their own tests.
        if (Number("state", record.State with { Dossiers = [] }) is { } number) return number;
        if (Number("trade", record.Trade with { Commodities = [] }) is { } earned) return earned;
        foreach (var e in record.State.Economies)
        {
            if (e.Reserves < 0 || e.Frozen < 0 || e.Exports < 0 || e.Imports < 0 || e.Demand < 0) return "a stock is negative: " + e;
            if (e.Income <= 0 || e.ImportPrices.Any(p => p <= 0)) return "income or a price is not above zero: " + e;
            if (!Share(e.Alternative) || !Share(e.Compliance)) return "a share is outside 0 to 1: " + e;
            // Whose state wants to profit builds more than in full: the stance's weight is at most 1.
            if (e.Hub is not (>= 0 and <= 2)) return "a corridor is built up beyond what a state can add: " + e;
        }

        for (var k = 0; k < record.Trade.Commodities.Length; k++)
        {
            var (trade, state) = (record.Trade.Commodities[k], record.State.Commodities[k]);
            if (trade.Origin.Any(Unusable) || trade.Reported.Any(Unusable)
                || trade.Unseen.Values.Any(Unusable)) return "a flow is negative or no number, commodity " + k;
            if (trade.Price.Any(Unusable) || trade.Composite.Any(p => double.IsNaN(p) || p < 0)
                || Unusable(trade.Benchmark)) return "a price is negative or no number, commodity " + k;
            if (state.Open.Values.Any(a => !Share(a)) || state.Capacity.Any(Unusable) || state.Shadow.Any(Unusable)
                || state.Shifter <= 0) return "a gate or a capacity is out of range, commodity " + k;
            if (trade.Residual > 1e-9) return "the market of commodity " + k + " has not cleared: " + trade.Residual;
            if (Hubs(trade, n, scenario.Parameters.Routing.Ghost == 0) is { } unbooked) return unbooked + ", commodity " + k;
        }

        // What importers pay is what exporters receive and what hubs and banks earn.
        var (receipts, bills, wedges) = (record.State.Economies.Sum(e => e.Exports), record.State.Economies.Sum(e => e.Imports),
            record.Trade.Wedges.Sum());
        // A market clears to a share of sales as demand has grown them, home sales included: where trade has all but ended, that is
        // what is left.
        var sales = scenario.World.Flows.Sum(f => f.Sum()) / 12 * Math.Max(1, record.State.Economies.Max(e => e.Demand));
        var slack = (1e-9 * (1 + bills + receipts)) + (sales * Math.Max(Cleared, record.Trade.Commodities.Max(c => c.Residual)));
        if (Math.Abs(
            bills - receipts - wedges) > slack) return $"books do not balance: bills {bills}, receipts {receipts}, wedges {wedges}";
        if (record.Trade.TariffRevenue.Any(t => t < -slack)) return "tariff revenue is negative: " + record.Trade.TariffRevenue.Min();
        return Credit(scenario, record.State) ?? Politics(record.State);
    }

    /// <summary>Whether a state is the same after its bytes.</summary>
    public static bool Survives(WorldState state)
    {
        var bytes = Canonical.Write(state);
        return Canonical.Write(Canonical.Read<WorldState>(bytes)).AsSpan().SequenceEqual(bytes.AsSpan());
    }

    /// <summary>
    /// What goes into a hub comes out of it, but for what is only said to have gone there; nobody sells or buys more for it.
    /// </summary>
    private static string? Hubs(CommodityOutcome trade, int n, bool noGhosts)
    {
        var all = trade.Origin.Sum();
        var lost = 0.0;
        for (var e = 0; e < n; e++)
        {
            var (extraIn, extraOut) = (0.0, 0.0);
            for (var o = 0; o < n; o++)
            {
                extraIn += trade.Reported[o * n + e] - trade.Origin[o * n + e];
                extraOut += trade.Reported[e * n + o] - trade.Origin[e * n + o];
            }

            lost += extraIn - extraOut;
            if (noGhosts && Math.Abs(extraIn - extraOut) > 1e-9 * (1 + all)) return $"a hub keeps goods: {extraIn} in, {extraOut} out";
        }

        if (trade.Unseen.Values.Sum() > trade.Reported.Sum()) return "more is unseen than reported";
        return Math.Abs(lost) > 1e-9 * (1 + all) ? "bookings through hubs do not add up" : null;
    }

    /// <summary>Claims are debts by being one number; what they move leaves one purse and enters another.</summary>
    private static string? Credit(ResolvedScenario scenario, WorldState state)
    {
        if (state.Credit is not { } credit) return null;
        if (credit.Purses.Any(p => p < 0)) return "a purse is negative";
        foreach (var loan in credit.Loans)
            if (loan.Principal < -1e-6 || loan.Arrears < -1e-6 || loan.Undrawn < 0 || loan.Forgiven < 0) return "a loan is negative: "
                + loan;
        if (credit.Works.Any(w => !Share(w.Progress))) return "a work is out of range";
        var ledger = new CreditLedger(scenario, state);
        var before = ledger.Cash.Sum();
        ledger.Step(state.Month, state.Measures, null);
        return Math.Abs(ledger.Cash.Sum() - before) > 1e-9 * (1 + before) || ledger.Cash.Any(c => c < 0) ? "cash does not balance" : null;
    }

    private static string? Politics(WorldState state)
    {
        if (state.Politics is not { } politics) return null;
        if (politics.Fatigue.Any(f => f < 0)) return "fatigue is negative";
        foreach (var dyad in politics.Dyads)
        {
            if (dyad.Relation is < -1 or > 1 || dyad.Leaning is < -1 or > 1 || dyad.Frailty <= 0) return "a relation is out of range: "
                + dyad;
            if (!Share(dyad.Ties.Firms) || !Share(dyad.Ties.Embassy) || !Share(dyad.Ties.Contacts) || !Share(dyad.Ties.Contract)
                || dyad.Ties.Signal < 0) return "a tie is out of range: " + dyad;
        }

        return politics.Conflicts.Any(c => !Share(c.Belief) || !Share(c.Conceded)) ? "a belief is out of range" : null;
    }

    private static bool Share(double value) => value is >= 0 and <= 1;

    private static bool Unusable(double value) => !double.IsFinite(value) || value < 0;

    /// <summary>Where something is not a finite number, or null.</summary>
    private static string? Number(string at, object? value)
    {
        switch (value)
        {
            case null or string or bool or int or long or Enum or byte:
                return null;
            case double number:
                return double.IsFinite(number) ? null : at + " is " + number;
            case IEnumerable list:
                if (value.GetType() is { IsGenericType: true } type && type.GetGenericArguments()[0] == typeof(byte)) return null;
                if (value is System.Collections.Immutable.ImmutableArray<double> { IsDefault: false } numbers)
                {
                    foreach (var one in numbers)
                        if (!double.IsFinite(one)) return at + " has " + one;
                    return null;
                }

                if ((bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!) return null;
                foreach (var item in list)
                    if (Number(at, item) is { } found) return found;
                return null;
            default:
                foreach (var property in Properties.GetOrAdd(
                    value.GetType(), t => [.. t.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != t)]))
                    if (Number(at + "." + property.Name, property.GetValue(value)) is { } found) return found;
                return null;
        }
    }
}

using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Payments;

/// <summary>Payment friction of every pair in one month, commodity by commodity, for the economies whose banks are cut off.</summary>
internal sealed class PaymentCosts
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly double[] alternative;
    private readonly double[] friction;
    private readonly List<int> costly = [];
    private MeasureEffects effects;

    /// <summary>Prepares for a scenario.</summary>
    public PaymentCosts(ResolvedScenario scenario, MeasureEffects none)
    {
        this.scenario = scenario;
        effects = none;
        n = scenario.World.EconomyCount;
        (alternative, friction) = (new double[n], new double[scenario.World.PairCount]);
    }

    /// <summary>Economies that trading with costs something, ascending.</summary>
    public List<int> Costly => costly;

    /// <summary>
    /// What payments between a costly economy and a partner cost for the commodity priced last, ad valorem; the partner's banks earn it.
    /// </summary>
    public double Of(int economy, int partner) => friction[economy * n + partner];

    /// <summary>Takes this month's stocks and measures.</summary>
    public void Take(WorldState state, MeasureEffects now)
    {
        effects = now;
        foreach (var i in costly) friction.AsSpan(i * n, n).Clear();
        costly.Clear();
        for (var i = 0; i < scenario.World.TraderCount; i++)
        {
            alternative[i] = state.Economies[i].Alternative;
            if (PaymentFriction.Cost(now.Listed[i], now.OwnCurrency[i], alternative[i], scenario.Parameters.Payments) != 0) costly.Add(i);
        }
    }

    /// <summary>Works out the friction of a commodity.</summary>
    public void Price(int commodity)
    {
        foreach (var i in costly)
        {
            var row = friction.AsSpan(i * n, n);
            if (scenario.World.Invoicing.Currencies.IsEmpty)
                row.Fill(PaymentFriction.Cost(effects.ListedFor(commodity, i), effects.OwnCurrency[i], alternative[i],
                    scenario.Parameters.Payments));
            else
                for (var j = 0; j < n; j++) row[j] = i == j ? 0 : Between(i, j, commodity);
        }
    }

    private double Between(int economy, int partner, int commodity)
    {
        var (cleared, isSender) = (0.0, false);
        foreach (var listing in effects.Listings)
        {
            if (listing.Target != economy) continue;
            isSender |= listing.Senders.Contains(partner);
            cleared += listing.Shares[commodity] * SettledIn(listing, economy * n + partner);
        }

        // Banks of senders follow one another's lists whatever the currency.
        return isSender
            ? PaymentFriction.Cost(effects.ListedFor(commodity, economy), effects.OwnCurrency[economy], alternative[economy],
                scenario.Parameters.Payments)
            : PaymentFriction.WithThird(cleared, effects.OwnCurrency[economy], alternative[economy], scenario.Parameters.Payments);
    }

    /// <summary>Share of a pair's payments in currencies of those who listed.</summary>
    private double SettledIn(BankListing listing, int pair)
    {
        var invoicing = scenario.World.Invoicing;
        var share = 0.0;
        for (var c = 0; c < invoicing.Issuers.Length; c++)
            foreach (var sender in listing.Senders)
                if (invoicing.Issuers[c].Contains(sender))
                {
                    share += invoicing.Shares[c][pair];
                    break;
                }

        return share;
    }
}

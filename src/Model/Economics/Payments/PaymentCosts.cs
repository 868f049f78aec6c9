using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Payments;

/// <summary>Payment friction of every pair in one month, for the economies whose banks are cut off.</summary>
internal sealed class PaymentCosts
{
    private readonly ResolvedScenario scenario;
    private readonly MeasureEffects effects;
    private readonly int n;
    private readonly double[] alternative;
    private readonly int[] costly;
    private readonly int[] positions;

    /// <summary>Takes a month's stocks and measures.</summary>
    public PaymentCosts(ResolvedScenario scenario, WorldState state, MeasureEffects effects)
    {
        (this.scenario, this.effects) = (scenario, effects);
        n = scenario.World.EconomyCount;
        (alternative, positions) = (new double[n], new int[n]);
        Array.Fill(positions, -1);
        var found = new List<int>();
        for (var i = 0; i < scenario.World.TraderCount; i++)
        {
            alternative[i] = state.Economies[i].Alternative;
            var friction = PaymentFriction.Cost(effects.Listed[i], effects.OwnCurrency[i], alternative[i], scenario.Parameters.Payments);
            if (friction == 0) continue;
            positions[i] = found.Count;
            found.Add(i);
        }

        costly = [.. found];
    }

    /// <summary>Economies that trading with costs something, ascending.</summary>
    public ReadOnlySpan<int> Costly => costly;

    /// <summary>Works out the friction of a commodity.</summary>
    public PaymentRows Of(int commodity)
    {
        var friction = new double[costly.Length * n];
        for (var at = 0; at < costly.Length; at++)
        {
            var i = costly[at];
            var row = friction.AsSpan(at * n, n);
            if (scenario.World.Invoicing.Currencies.IsEmpty)
                row.Fill(PaymentFriction.Cost(effects.ListedFor(commodity, i), effects.OwnCurrency[i], alternative[i],
                    scenario.Parameters.Payments));
            else
                for (var j = 0; j < n; j++) row[j] = i == j ? 0 : Between(i, j, commodity);
        }

        return new PaymentRows(costly, positions, friction);
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

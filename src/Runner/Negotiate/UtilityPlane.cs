using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>Draws a two-party negotiation on the utility plane in plain text, readable without colour.</summary>
public static class UtilityPlane
{
    /// <summary>The drawing, line by line, with axes and a legend.</summary>
    /// <param name="run">A negotiation between two parties.</param>
    /// <exception cref="ArgumentException">There are not two parties.</exception>
    public static IReadOnlyList<string> Draw(NegotiationRun run)
    {
        if (run.Input.Tables.Length != 2) throw new ArgumentException("The utility plane shows two parties.", nameof(run));
        var (across, up) = (run.Input.Tables[0], run.Input.Tables[1]);
        var plane = new PlaneCanvas(across.Minimum, across.Maximum, up.Minimum, up.Maximum);
        plane.Floors(across.Reservation, up.Reservation);
        Put(run.Possible.Pareto, '.');
        foreach (var offer in run.Offers) plane.Put(across[offer.Outcome], up[offer.Outcome],
            PlaneCanvas.Offer(Math.Max(0, offer.Party), offer.Step, run.Result.Step));
        Put(run.Possible.Nash, 'N');
        Put(run.Possible.KalaiSmorodinsky, 'K');
        if (run.Result.Agreement is { } agreement) Put([agreement], '@');
        var (first, second) = (run.Input.Profiles[0].Name, run.Input.Profiles[1].Name);
        string[] offers = run.Rules.Protocol == TalksProtocol.Mediator
            ? ["0-9 the mediator's text by tenth of the talks"]
            : ["0-9 offers of " + first + " by tenth of the talks", "a-j offers of " + second + " by tenth of the talks"];
        return plane.Lines(first, second, [.. offers, "@ agreement   N Nash   K Kalai-Smorodinsky   . Pareto   | - reservation"]);

        void Put(IEnumerable<int> outcomes, char mark)
        {
            foreach (var outcome in outcomes) plane.Put(across[outcome], up[outcome], mark);
        }
    }
}

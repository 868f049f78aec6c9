namespace NegotiationSim.Results.Report;

/// <summary>A partner's trade with the target in a year, in one direction.</summary>
/// <param name="Partner">Id of the partner.</param>
/// <param name="Origin">By origin and final destination, million USD.</param>
/// <param name="Reported">As exporters' customs report it, million USD; what goes through the partner as a hub is in it.</param>
internal sealed record PartnerFlow(string Partner, double Origin, double Reported)
{
    /// <summary>What the partner passes on for others; 0 where it is no hub.</summary>
    public double Through => Math.Max(0, Reported - Origin);

    /// <summary>What it trades round through others; 0 where all of it goes directly.</summary>
    public double Round => Math.Max(0, Origin - Reported);
}

namespace NegotiationSim.Model.Economics.Routing;

/// <summary>How full one corridor is in a month, all goods together.</summary>
/// <param name="Hub">The state the goods go through.</param>
/// <param name="Target">The state they go to or come from.</param>
/// <param name="Outbound">Whether they come from it.</param>
/// <param name="Wanted">What would go through if there were room, million US dollars a month at base prices.</param>
/// <param name="Room">What passes at most, million US dollars a month at base prices.</param>
internal readonly record struct CorridorLoad(int Hub, int Target, bool Outbound, double Wanted, double Room)
{
    /// <summary>Share of what would go through that does: all of it while there is room.</summary>
    public double Passing => Wanted > Room ? Room / Wanted : 1;
}

using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>A market file, read and checked: a base, new tariffs and bans, and limits on pairs.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Title">Its title, or the name of the file.</param>
/// <param name="Market">The base.</param>
/// <param name="Conditions">New tariffs; a gate of 0 where a pair is banned.</param>
/// <param name="Limits">Quotas and price caps, or null.</param>
/// <param name="Bans">Where <c>tariffsAfter</c> is null, in file order.</param>
/// <param name="After">Where the new tariffs stand, for messages.</param>
/// <param name="Quotas">Where the quotas stand, for messages.</param>
public sealed record MarketFile(
    string File, string Title, ArmingtonMarket Market, MarketConditions Conditions, PairLimits? Limits,
    ImmutableArray<InputNode> Bans, InputNode After, InputNode? Quotas)
{
    /// <summary>Effects in the non-linear market.</summary>
    /// <exception cref="InputException">An importer is cut off although its demand does not end, or quotas leave fixed supply
    /// unsold.</exception>
    /// <exception cref="MarketException">No clearing prices were found.</exception>
    public MarketEffects Solve()
    {
        try
        {
            return PolicyMarket.Solve(Market, Conditions, Limits);
        }
        catch (MarketException fault) when (fault.Fault is MarketFault.CutOffImporter or MarketFault.UnsoldSupply)
        {
            var at = fault.Fault == MarketFault.UnsoldSupply ? Quotas! : After;
            throw new InputException(File, at.Line, at.Path, fault.Message);
        }
    }

    /// <summary>Effects by GSIM's linear formulas.</summary>
    /// <exception cref="InputException">The file has bans, quotas or price caps, which the linear market cannot hold.</exception>
    /// <exception cref="MarketException">The linear system is singular.</exception>
    public MarketEffects SolveLinear()
    {
        var problems = new InputProblems(File);
        foreach (var ban in Bans)
            problems.Add(ban, "The linear market cannot hold a ban (null); write a tariff T = 1 + t, or leave out --linear.");
        if (Limits is { Any: true })
            problems.Add(0, "$", "The linear market cannot hold quotas or price caps; remove them, or leave out --linear.");
        problems.ThrowIfAny();
        return LinearMarket.Solve(Market, Conditions.Tariff!);
    }
}

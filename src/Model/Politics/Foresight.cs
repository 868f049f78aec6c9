using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Works out outlooks of acts by the laws of the month; everybody who weighs the same acts in a month shares one.</summary>
internal sealed class Foresight
{
    private readonly ResolvedScenario scenario;
    private readonly LossProjection screening;
    private readonly MarketProjection markets;
    private readonly TiesLaw? ties;
    private readonly List<Outlook> known = [];
    private WorldState? now;
    private TiesPath? standing;
    private CreditPath? books;

    public Foresight(ResolvedScenario scenario, LossProjection screening)
    {
        (this.scenario, this.screening) = (scenario, screening);
        markets = new MarketProjection(scenario);
        if (PoliticalMap.Followed(scenario)) ties = new TiesLaw(scenario);
    }

    /// <summary>The outlook of acts from a state.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="done">Whether they are done already: then the world without them is the one to be foreseen.</param>
    public Outlook Of(WorldState state, ImmutableArray<Act> acts, bool done)
    {
        if (now is null || now.Measures != state.Measures || !MarketPath.Same(now, state) || now.Politics != state.Politics
            || now.Credit != state.Credit)
        {
            known.Clear();
            (standing, books) = (null, null);
        }

        now = state;
        foreach (var one in known)
            if (one.Done == done && one.Acts.AsSpan().SequenceEqual(acts.AsSpan())) return one;
        var outlook = Foresee(state, acts, done);
        known.Add(outlook);
        return outlook;
    }

    private Outlook Foresee(WorldState state, ImmutableArray<Act> acts, bool done)
    {
        var other = state;
        foreach (var act in acts)
            if (!act.IsStanding) other = done ? ActRule.Undone(scenario, other, act) : ActRule.After(scenario, other, act);
        var (without, with) = done ? (other, state) : (state, other);
        var outlook = new Outlook(acts, done, without, with)
        {
            TiesWithout = Ties(without, [], without == state && !done),
            TiesWith = Ties(with, acts.RemoveAll(a => !a.IsStanding), false),
            CreditWithout = Books(without, state),
            CreditWith = Books(with, state),
        };
        if (!markets.Compare(state, other)) Screen(outlook, other, state);
        else outlook.Add(markets, done ? -1 : 1);
        return outlook;
    }

    /// <summary>Where a market has no solution on the way, the linear projection is all there is to go by.</summary>
    private void Screen(Outlook outlook, WorldState other, WorldState state)
    {
        screening.Total(other.Measures.AsSpan(), state);
        outlook.Add(screening, outlook.Done ? -1 : 1);
        screening.Total(state.Measures.AsSpan(), state);
        outlook.Add(screening, outlook.Done ? 1 : -1);
    }

    private CreditPath? Books(WorldState state, WorldState known)
    {
        if (state.Credit is null) return null;
        if (state.Credit != known.Credit || state.Measures != known.Measures) return CreditPath.Of(scenario, state);
        return books ??= CreditPath.Of(scenario, state);
    }

    private TiesPath? Ties(WorldState state, ImmutableArray<Act> acts, bool shared)
    {
        if (ties is null || state.Politics is null) return null;
        if (!shared) return TiesPath.Of(scenario, ties, state, acts);
        return standing ??= TiesPath.Of(scenario, ties, state, acts);
    }
}

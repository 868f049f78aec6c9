using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>Credit at a month's end, and the projects that begin at a date.</summary>
internal static class CreditMonth
{
    /// <summary>The state after payments out, debt service and instalments of the month; the same where no credit is followed.</summary>
    public static WorldState Settle(ResolvedScenario scenario, WorldState state, List<Happening> happened)
    {
        if (state.Credit is null) return state;
        for (var p = 0; p < scenario.Projects.Length; p++)
        {
            if (scenario.Projects[p].Begins != state.Month) continue;
            state = CreditActs.Begun(state, p);
            happened.Add(new Happening(HappeningKinds.ProjectBegun, scenario.Projects[p].Id, scenario.Projects[p].Title, "scripted"));
        }

        var ledger = new CreditLedger(scenario, state);
        ledger.Step(state.Month, state.Measures, happened);
        return ledger.Close(state);
    }
}

using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Mechanisms;

/// <summary>A tiny scenario in which a mechanism shows, and the figure that shows it.</summary>
/// <param name="Sign">1 where the figure is larger with the mechanism than without it, -1 where it is smaller.</param>
/// <param name="Scenario">The scenario, the mechanism on.</param>
/// <param name="Figure">Reads the figure from a run.</param>
/// <param name="Against">A scenario whose figure is taken off first; null for none.</param>
/// <param name="Seeds">How many runs the figure is summed over.</param>
internal sealed record Case(int Sign, ResolvedScenario Scenario, Func<List<MonthRecord>, double> Figure, ResolvedScenario? Against = null, int Seeds = 1)
{
    public async Task<double> Value(Func<ResolvedScenario, ResolvedScenario> change)
    {
        var sum = 0.0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            sum += Figure(await SmallWorld.Run(change(Scenario), seed));
            if (Against is not null) sum -= Figure(await SmallWorld.Run(change(Against), seed));
        }

        return sum;
    }
}

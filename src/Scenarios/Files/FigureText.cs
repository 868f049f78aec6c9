using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Scenarios.Files;

/// <summary>A number of a run as a scenario spells it.</summary>
/// <param name="Series">The series, such as <c>flow:ARD:COR:steel</c>.</param>
/// <param name="Take">How months become one number.</param>
/// <param name="From">First month of the window; empty for the run's first.</param>
/// <param name="Until">Last month of the window; empty for the run's last.</param>
public sealed record FigureText(string Series, FigureTake Take, string From, string Until)
{
    /// <summary>The figure in a scenario.</summary>
    /// <exception cref="FigureException">It means nothing there.</exception>
    public Figure In(ResolvedScenario scenario) => FigureReader.Read(scenario, Series, Take, From, Until);
}

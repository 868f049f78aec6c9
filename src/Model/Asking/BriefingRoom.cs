using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Asking;

/// <summary>The Observe phase: draws up what each actor may know.</summary>
internal sealed class BriefingRoom(ResolvedScenario scenario)
{
    /// <summary>How many options an actor may choose in one month.</summary>
    public const int MostChoices = 10;

    /// <summary>Indicators everyone sees: recorded prices and how many measures are in force.</summary>
    public ImmutableArray<Term> Public(WorldState state)
    {
        var inForce = 0;
        foreach (var measure in state.Measures)
            if (measure.InForce) inForce++;
        var terms = ImmutableArray.CreateBuilder<Term>();
        terms.Add(new Term("measures-in-force", inForce, "measures"));
        foreach (var benchmark in scenario.Benchmarks)
            if (state.Month < benchmark.Prices.Length && benchmark.PassThrough == 1) terms.Add(
                new Term("price-" + benchmark.Series, benchmark.Prices[state.Month], benchmark.Unit));
        return terms.ToImmutable();
    }

    /// <summary>The briefing of one actor.</summary>
    public Briefing Draw(WorldState state, int actor, Phase phase, string subject, ImmutableArray<Term> everyone,
        ImmutableArray<Option> options)
    {
        var assignment = scenario.Actors[actor];
        return new Briefing(
            assignment.Profile.Id, state.Month, scenario.Calendar.Year(state.Month), scenario.Calendar.MonthOfYear(state.Month), phase,
                subject,
            everyone, assignment.Economy >= 0 ? Own(state.Economies[assignment.Economy],
                TermOfOffice.Began(scenario, assignment.Economy, state.Month)) : [], state.Inboxes[actor], options, MostChoices);
    }

    private static ImmutableArray<Term> Own(EconomyState economy, int termBegan) =>
    [
        new("income", economy.Income, "relative to the base year"),
        new("exports", economy.Exports, "million USD a month"),
        new("imports", economy.Imports, "million USD a month"),
        new("reserves", economy.Reserves, "million USD"),
        new("frozen", economy.Frozen, "million USD"),
        new("inflation", economy.Inflation, "% a year"),
        new("import-prices", economy.ImportPrices[^1], "relative to the base year"),
        new("alternative-payments", economy.Alternative, "share"),
        new("bank-compliance", economy.Compliance, "share"),
        new("term-began", termBegan, "months from the start"),
    ];
}

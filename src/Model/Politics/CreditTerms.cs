using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Corridors;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Politics;

/// <summary>What the books of an outlook mean to an actor, annual rates, million US dollars.</summary>
/// <remarks>
/// Money is discounted at what everything else is, about 6 % a year, so that a loan at less is part gift and one at more is part profit.
/// Who has reserves for some months of imports gains nothing else by borrowing; who is short of them does, and so does a lender of last
/// resort that is there for it.
/// </remarks>
internal sealed class CreditTerms(ResolvedScenario scenario, Outlook outlook, int actor, ImmutableArray<int> economies)
{
    /// <summary>Receipts less payments, with claims less debts at the end.</summary>
    public double Money()
    {
        if (outlook.CreditWith is not { } with) return 0;
        var sum = 0.0;
        foreach (var e in economies) sum += with.Money[e] - outlook.CreditWithout!.Money[e];
        var own = Lenders.Of(scenario, actor);
        return own >= scenario.World.EconomyCount ? sum + with.Money[own] - outlook.CreditWithout!.Money[own] : sum;
    }

    /// <summary>
    /// What newcomers to a bloc with a development bank gain of trade: they are members, and what is built for them counts.
    /// </summary>
    public double Newcomers()
    {
        if (scenario.Actors[actor].Bloc is not (var at and >= 0) || outlook.Without.Politics is not { } politics
            || scenario.World.Blocs[at] is not { Lending: Lending.Members } bloc) return 0;
        var sum = 0.0;
        foreach (var project in politics.Projects)
            if (project.Kind == EventKind.Accession && !bloc.Has(project.Second)
                && Corridors.Joined(scenario, project) == bloc) sum += outlook.Welfare[project.Second];
        return sum;
    }

    /// <summary>What more shortage of reserves, and more imports gone without, cost.</summary>
    public double Shortage()
    {
        if (outlook.CreditWith is not { } with) return 0;
        var sum = 0.0;
        foreach (var e in economies) sum += with.Missed(scenario, e) - outlook.CreditWithout!.Missed(scenario, e);
        if (Lenders.Kind(scenario, Lenders.Of(scenario, actor)) != Lending.Conditional) return sum;
        for (var e = 0; e < scenario.World.EconomyCount; e++)
            if (!economies.Contains(e)) sum += scenario.Parameters.Cooperation.LastResort
                * (with.Missed(scenario, e) - outlook.CreditWithout!.Missed(scenario, e));
        return sum;
    }

    /// <summary>Worth of jobs at what is built, u: their share of the population, weighed as jobs at firms abroad are.</summary>
    public double Jobs()
    {
        if (outlook.CreditWith is not { } with || !scenario.Parameters.Cooperation.Jobs) return 0;
        var (jobs, people) = (0.0, 0.0);
        foreach (var e in economies)
        {
            jobs += with.Jobs[e] - outlook.CreditWithout!.Jobs[e];
            people += 1e6 * scenario.World.Economies[e].PopulationM;
        }

        return people > 0 ? scenario.Parameters.Cooperation.JobsWeight * 100 * jobs / people : 0;
    }
}

using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;

namespace NegotiationSim.Model.Economics.Costs;

/// <summary>What all commodities of a month have in common: a value, as long as the measures' effects are not worked out anew.</summary>
/// <param name="Effects">What the measures in force do.</param>
/// <param name="Law">What they and banks leave open.</param>
/// <param name="Partners">How far each economy has found new partners, 0 to 1.</param>
/// <param name="Open">a of the month by commodity; 1 where not listed.</param>
/// <param name="Corridors">Ways round closed pairs.</param>
/// <param name="Payments">What payments cost whom.</param>
/// <param name="Stocking">Pairs in whose announced wind-down buyers stock up, ascending.</param>
/// <param name="Carried">Pairs whose carriage costs more or less, ascending.</param>
internal sealed record MonthTerms(MeasureEffects Effects, PairLaw Law, ImmutableArray<double> Partners, ImmutableArray<PairValues> Open,
    CorridorPlan Corridors, PaymentCosts Payments, ImmutableArray<int> Stocking, ImmutableArray<int> Carried);

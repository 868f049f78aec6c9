using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Measures;

/// <summary>Contracts as a stock with an expiry: while a wind-down lasts, what is under contract may still be delivered.</summary>
public static class Contracts
{
    /// <summary>Share of the covered flow still under contract: contracted · (1 - expiry)^months.</summary>
    /// <param name="months">Months since the measure began.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Left(int months, GateParameters parameters) =>
        parameters.Expiry >= 1 ? (months == 0 ? parameters.Contracted : 0)
            : parameters.Contracted * Elementary.Exp(months * Elementary.Log(1 - parameters.Expiry));
}

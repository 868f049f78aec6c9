using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>Medicine, grain and food are licensed under every measure on sales: a floor on the legally open share.</summary>
[Mechanism("humanitarian exports", "a* = max(a*, floor) for goods the world marks as humanitarian: medicine, grain and food",
    "[S] US exports to Russia of about 50 million dollars a month: vaccines, instruments, food", "parameters.cooperation.humanitarian",
    "us-russia-reset", Mode = "decided")]
[Headline("humanitarian exports", "US exports of medicine and instruments to Russia in 2023", "flow:USA:RUS:pharma-medical",
    HeadlineKind.Quantity, From = "2023-01", Until = "2023-12")]
[Unmeasured("humanitarian exports", "A licence somebody gave", "a floor stands for the licences: nobody gives them")]
public static class HumanitarianFloor
{
    /// <summary>The legally open share with licences.</summary>
    /// <param name="open">Without, 0 to 1.</param>
    /// <param name="parameters">The floor.</param>
    public static double Apply(double open, CooperationParameters parameters) => parameters.Humanitarian
        ? Math.Max(open, parameters.HumanitarianFloor) : open;
}

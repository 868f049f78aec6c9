using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Talks come in stages - probe, commitment in principle, text, meeting - and each takes something from the intensity of a war.
/// </summary>
[Mechanism(
    "peace talks, memorandum",
    "war 1 fighting, 0.9 probe, 0.75 in principle, 0.6 text, 0.5 meeting; a mediator's success moves one stage; enters f",
    "[S] Istanbul, 2 June 2025; Riyadh; stages [A]", "parameters.politics.talks", "us-russia-reset", Mode = "decided")]
[Headline("peace talks, memorandum", "Months from the invasion to a meeting", "calmer:RUS:UKR:0.5", HeadlineKind.Months,
    Take = FigureTake.Months, From = "2022-02", Less = true)]
[Headline("peace talks, memorandum", "A deal freezes or ends the war: chance that the fighting has stopped, with tables and without any",
    "calmer:RUS:UKR:0.25", HeadlineKind.Chance, Take = FigureTake.Ever,
    Without = ["dossiers.riyadh.opens=2025-12", "dossiers.istanbul.opens=2025-12", "dossiers.assets.opens=2025-12"])]
[Unmeasured("peace talks, memorandum", "What each side demands first", "texts are sent, but what stands in them is not kept")]
public static class Talks
{
    private static readonly double[] Stages = [1, 0.9, 0.75, 0.6, 0.5];

    /// <summary>Intensity after one more stage; talks alone do not make peace.</summary>
    /// <param name="intensity">1 fighting, 0 peace.</param>
    public static double Next(double intensity)
    {
        foreach (var stage in Stages)
            if (stage < intensity) return stage;
        return intensity;
    }
}

namespace NegotiationSim.Model.Script;

/// <summary>How the consent of third parties is bought.</summary>
/// <param name="Sponsor">Ordinal of the party that pays; a state.</param>
/// <param name="MostMusd">The most it pays one owner, million US dollars a year.</param>
/// <param name="Steps">Steps of the ladder of payments above 0, at least 1.</param>
/// <param name="Months">Months an owner has to agree, at least 1.</param>
public sealed record ConsentTerms(int Sponsor, double MostMusd, int Steps, int Months)
{
    /// <summary>What a step of the ladder pays, million US dollars a year.</summary>
    public double Musd(int step) => MostMusd * step / Steps;
}

namespace NegotiationSim.Model.State;

/// <summary>What ties one economy to another beside its leader's views.</summary>
/// <param name="Firms">Share of its firms present there relative to the base year, 0 to 1.</param>
/// <param name="Signal">Signals that invite firms back, 0 or more.</param>
/// <param name="Embassy">Staff of its embassy there, 0 closed to 1.</param>
/// <param name="Contacts">Second-track contacts, 0 to 1.</param>
/// <param name="Contract">Projects agreed before that wait for a licence, 0 to 1.</param>
public sealed record TiesState(double Firms, double Signal, double Embassy, double Contacts, double Contract)
{
    /// <summary>Ties as in the base year.</summary>
    public static TiesState Base { get; } = new(1, 0, 1, 0, 0);
}

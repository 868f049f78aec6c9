namespace NegotiationSim.Model.State;

/// <summary>A project under way or built.</summary>
/// <param name="Project">Position among the scenario's projects.</param>
/// <param name="Since">Month in which work began.</param>
/// <param name="Progress">0 begun to 1 built.</param>
public sealed record WorkState(int Project, int Since, double Progress)
{
    /// <summary>Whether it is built, or will be so many months on while every instalment is paid.</summary>
    public bool IsBuilt(int months, int ahead) => Progress + ((double)ahead / months) >= 1 - 1e-9;
}

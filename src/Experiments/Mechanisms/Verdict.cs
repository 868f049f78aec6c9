namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>Whether a mechanism counts as working.</summary>
public enum Verdict
{
    /// <summary>It moves all of its headlines as much as the rule asks.</summary>
    Works,

    /// <summary>It moves the headlines that a run can show, and lacks others.</summary>
    InPart,

    /// <summary>It moves a headline too little, too seldom or the wrong way.</summary>
    Misses,

    /// <summary>No run can show its headline yet.</summary>
    Missing,
}

namespace SharedMinistry;

/// <summary>How often a state was let press.</summary>
/// <param name="State">Its id.</param>
/// <param name="Times">Times.</param>
public sealed record Let(string State, int Times);

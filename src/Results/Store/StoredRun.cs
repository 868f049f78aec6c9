namespace NegotiationSim.Results.Store;

/// <summary>A run as its store holds it.</summary>
/// <param name="Run">Its number in the store.</param>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Start">Calendar month of month 0, such as <c>2021-01</c>.</param>
/// <param name="Header">What was said when it was added.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Message">Why it failed; empty otherwise.</param>
public sealed record StoredRun(long Run, string Scenario, string Title, string Start, RunHeader Header, RunStatus Status, string Message);

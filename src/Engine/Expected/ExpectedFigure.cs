namespace NegotiationSim.Engine.Expected;

/// <summary>One headline series in short.</summary>
/// <param name="Series">Id of the series.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="FirstYear">Mean of the first twelve months.</param>
/// <param name="LastYear">Mean of the last twelve months.</param>
public sealed record ExpectedFigure(string Series, string Unit, double FirstYear, double LastYear);

namespace NegotiationSim.Model.Script;

/// <summary>Relief: a measure suspended, or one of its carve-outs opened.</summary>
/// <param name="Measure">Ordinal of the measure.</param>
/// <param name="CarveOut">Position of the carve-out; -1 for the whole measure.</param>
/// <param name="Phase">Phase of the deal in which it is given, from 1.</param>
/// <param name="Form">Legal form in which it is given: it sets what reversing it costs.</param>
public sealed record Easing(int Measure, int CarveOut, int Phase, LegalForm Form);

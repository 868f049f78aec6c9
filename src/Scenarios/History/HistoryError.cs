namespace NegotiationSim.Scenarios.History;

/// <summary>How far the model is from a series in one window.</summary>
/// <param name="Count">Figures compared.</param>
/// <param name="SymmetricError">Mean absolute symmetric error, per cent, 0 to 200; NaN where nothing is compared.</param>
/// <param name="Bias">Mean symmetric error with its sign, per cent; positive where the model is too high; NaN where nothing is compared.</param>
/// <param name="Correlation">Pearson correlation of monthly averages; NaN for fewer than three figures or where one side does not vary.</param>
public sealed record HistoryError(int Count, double SymmetricError, double Bias, double Correlation);

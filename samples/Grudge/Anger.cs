namespace Grudge;

/// <summary>What a grudge remembers.</summary>
/// <param name="Level">Grievances, the faded ones counted in part.</param>
/// <param name="Month">The month it was counted in.</param>
public sealed record Anger(double Level, int Month);

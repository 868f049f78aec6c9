namespace Slow;

/// <summary>Months it was asked in.</summary>
public sealed record Count(int Months);

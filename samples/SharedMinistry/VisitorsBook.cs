namespace SharedMinistry;

/// <summary>Counts who asked. It has no part in a run, so it may change as it likes.</summary>
public sealed class VisitorsBook
{
    private int visitors;

    /// <summary>Another visitor.</summary>
    /// <returns>The how-manieth.</returns>
    public int Sign() => Interlocked.Increment(ref visitors);
}

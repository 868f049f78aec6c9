namespace NegotiationSim.Silo.Runs;

/// <summary>
/// A silo's leaving in good order: asked to, it takes up no run or replicate more, and ends those it works on at a month that is kept.
/// </summary>
public sealed class Drain : IDisposable
{
    private readonly CancellationTokenSource asked = new();

    /// <summary>Cancelled when it was asked to leave.</summary>
    public CancellationToken Asked => asked.Token;

    /// <summary>Whether it was asked to leave.</summary>
    public bool IsAsked => asked.IsCancellationRequested;

    /// <summary>Asks it to leave; once is enough.</summary>
    public void Ask() => asked.Cancel();

    /// <inheritdoc/>
    public void Dispose() => asked.Dispose();
}

using System.Diagnostics;

namespace NegotiationSim.Tests.Support;

/// <summary>Waits for what another thread or process does, and says what it waited for where that never comes.</summary>
public static class Poll
{
    /// <summary>
    /// How long a test waits before it calls what it waits for hung; generous, as machines under load are slow and not wrong.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Looks until <paramref name="there"/>.</summary>
    /// <param name="awaited">What is waited for, as the end of a sentence.</param>
    /// <exception cref="TimeoutException">It did not come within <see cref="Patience"/>.</exception>
    public static async Task UntilAsync(string awaited, Func<Task<bool>> there) =>
        await UntilAsync(awaited, async () => await there() ? awaited : null);

    /// <summary>Looks until something is found.</summary>
    /// <param name="awaited">What is waited for, as the end of a sentence.</param>
    /// <param name="look">What was found; null where there is nothing yet.</param>
    /// <exception cref="TimeoutException">It did not come within <see cref="Patience"/>.</exception>
    public static async Task<T> UntilAsync<T>(string awaited, Func<Task<T?>> look)
        where T : class
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await look() is { } found) return found;
            if (Stopwatch.GetElapsedTime(began) > Patience) throw Late(awaited, "");
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until a process ends, and kills it where it does not.</summary>
    /// <param name="process">The process.</param>
    /// <param name="said">What it has said so far, for the message.</param>
    /// <exception cref="TimeoutException">It did not end within <see cref="Patience"/>.</exception>
    public static async Task EndAsync(Process process, Func<string> said)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw Late("the end of " + string.Join(' ', [process.StartInfo.FileName, .. process.StartInfo.ArgumentList]), said());
        }
    }

    private static TimeoutException Late(string awaited, string said) =>
        new(FormattableString.Invariant($"After {Patience.TotalSeconds:0} seconds still waiting for {awaited}. {said}").TrimEnd());
}

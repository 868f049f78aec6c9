using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Kills;

/// <summary>
/// Kills processes at drawn moments of the time one takes undisturbed, until it has killed enough; then it lets them end.
/// </summary>
/// <param name="kills">How many.</param>
/// <param name="whole">What one takes undisturbed.</param>
public sealed class Killer(int kills, TimeSpan whole)
{
    private readonly Random random = new(kills);

    /// <summary>Kills that are still to come.</summary>
    public int Left { get; private set; } = kills;

    /// <summary>Runs a command, and perhaps kills it.</summary>
    /// <returns>How it ended; null where it was killed.</returns>
    public async Task<Ended?> RunAsync(Negsim negsim, string[] line)
    {
        if (Left == 0) return await negsim.RunAsync(line);
        using var process = negsim.Start(line);
        var ended = Negsim.EndAsync(process);
        await Task.WhenAny(ended, Task.Delay(whole * random.NextDouble()));
        if (!process.HasExited) process.Kill();
        var end = await ended;
        if (end.Code != 128 + 9) return end;
        Left--;
        return null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Engine.Expected;

/// <summary>Runs a scenario and says what moved against what was expected of it.</summary>
public static class ExpectedRun
{
    /// <summary>Seed of expected runs.</summary>
    public const long Seed = 1;

    /// <summary>Default tolerance on other platforms: the model brings its own exp and log, so nothing at all should move.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>What the scenario comes to now, run in this process.</summary>
    /// <exception cref="RunException">The run failed.</exception>
    public static async Task<Expectation> NowAsync(Library library, string scenario, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var plan = library.Plan(scenario, [], Seed);
        var track = new HeadlineTrack(plan.Scenario.Resolved);
        await using var engine = new LocalEngine();
        var end = await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, track, SilentObserver.Instance, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var figures = track.Series.Select((s, i) => new ExpectedFigure(
            s.Id, s.Unit, Mean(track.Values(i), first: true), Mean(track.Values(i), first: false)));
        return new Expectation(plan.Scenario.Resolved.Id, Seed, ProgramIdentity.Platform, end.Digest.Hex, Tolerance, [.. figures]);
    }

    /// <summary>What moved, a line each; none where everything is as expected.</summary>
    /// <remarks>On the platform of the expectation the digest has to be equal; elsewhere figures within their tolerance are
    /// enough.</remarks>
    public static ImmutableArray<string> Moved(Expectation before, Expectation now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var figure in now.Headline)
        {
            if (before.Headline.FirstOrDefault(f => f.Series == figure.Series) is not { } was)
            {
                lines.Add($"{now.Scenario}: {figure.Series} is new.");
                continue;
            }

            Compare(lines, now.Scenario, figure, "first year", was.FirstYear, figure.FirstYear, before.Tolerance);
            Compare(lines, now.Scenario, figure, "last year", was.LastYear, figure.LastYear, before.Tolerance);
        }

        foreach (var gone in before.Headline.Where(f => now.Headline.All(n => n.Series != f.Series))) lines.Add(
            $"{now.Scenario}: {gone.Series} is gone.");
        if (before.Platform == now.Platform && before.Digest != now.Digest)
            lines.Add($"{now.Scenario}: the digest is {now.Digest[..12]}, expected {before.Digest[..12]}.");
        return lines.ToImmutable();
    }

    private static void Compare(ImmutableArray<string>.Builder lines, string scenario, ExpectedFigure figure, string when, double was,
        double now, double tolerance)
    {
        if (Math.Abs(now - was) <= tolerance * Math.Max(1, Math.Abs(was))) return;
        var percent = was == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100 * ((now / was) - 1):+0.000;-0.000} %)");
        lines.Add(string.Create(CultureInfo.InvariantCulture,
            $"{scenario}: {figure.Series}, {when}: {was:G6} to {now:G6} {figure.Unit}{percent}"));
    }

    private static double Mean(ReadOnlySpan<double> months, bool first)
    {
        var window = Math.Min(12, months.Length);
        var sum = 0.0;
        foreach (var value in first ? months[..window] : months[^window..]) sum += value;
        return sum / window;
    }
}

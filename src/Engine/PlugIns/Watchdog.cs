using System.Globalization;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>
/// Notices a plug-in that thinks for longer than it may. A hanging call can be neither ended nor skipped: ending a
/// thread is impossible, and skipping by the clock would make results depend on it. So the run is left where its last
/// complete month is, and whoever waits for it is told.
/// </summary>
public sealed class Watchdog : IDisposable
{
    private readonly TimeSpan patience;
    private readonly HashSet<Asked> asked = [];
    private readonly TaskCompletionSource<HangException> hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Timer? timer;

    /// <summary>Watches.</summary>
    /// <param name="patience">How long one answer may take.</param>
    public Watchdog(TimeSpan patience) => this.patience = patience;

    /// <summary>Watches nothing.</summary>
    public static Watchdog Off { get; } = new(Timeout.InfiniteTimeSpan);

    /// <summary>Completes when a plug-in hangs, and not otherwise.</summary>
    public Task<HangException> Hung => hung.Task;

    /// <summary>Does <paramref name="work"/> and gives up on it when a plug-in hangs.</summary>
    /// <exception cref="HangException">A plug-in hangs; the work, and the thread it is on, are left behind.</exception>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        if (patience == Timeout.InfiniteTimeSpan) return await work();
        var going = Task.Run(work);
        if (await Task.WhenAny(going, Hung) == going) return await going;
        throw await Hung;
    }

    /// <summary>Stops looking.</summary>
    public void Dispose() => timer?.Dispose();

    internal IDisposable Watch(string who) => new Asked(this, who, null);

    internal IDisposable Watch(ActorProfile self, string behaviour, Briefing briefing) =>
        new Asked(this, $"{self.Id} ({behaviour})", briefing);

    private void Look()
    {
        lock (asked)
        {
            foreach (var one in asked)
            {
                if (TimeProvider.System.GetElapsedTime(one.Since) < patience) continue;
                hung.TrySetResult(new HangException(string.Create(CultureInfo.InvariantCulture, $"{one} has not answered for {patience.TotalSeconds:0} s. Mend its plug-in; a run goes on after its last complete month with: negsim run --resume --out DIR")));
                return;
            }
        }
    }

    private sealed class Asked : IDisposable
    {
        private readonly Watchdog owner;
        private readonly string who;
        private readonly Briefing? briefing;

        public Asked(Watchdog owner, string who, Briefing? briefing)
        {
            (this.owner, this.who, this.briefing) = (owner, who, briefing);
            lock (owner.asked)
            {
                owner.asked.Add(this);
                var look = owner.patience / 4;
                owner.timer ??= new Timer(_ => owner.Look(), null, look, look);
            }
        }

        public long Since { get; } = TimeProvider.System.GetTimestamp();

        public void Dispose()
        {
            lock (owner.asked) owner.asked.Remove(this);
        }

        public override string ToString() => briefing is null
            ? who
            : string.Create(CultureInfo.InvariantCulture,
                $"{who}, asked in {briefing.Year}-{briefing.MonthOfYear:00} ({briefing.Phase.ToString().ToLowerInvariant()}),");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using NegotiationSim.Lab;

namespace NegotiationSim.Runner.Lab;

/// <summary>The desk behind a served page: one question at a time, and rows of questions as a stream.</summary>
/// <param name="desk">Who answers.</param>
internal sealed class LabDesk(Desk desk) : IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2), Frame = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Answers a question; see <see cref="Desk.Answer"/>.</summary>
    public async Task<string> AnswerAsync(string question, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => desk.Answer(question), cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Answers questions one after another, such as for one run, four, eight; others are heard in between.</summary>
    /// <param name="questions">One a line; each goes further than the one before it.</param>
    /// <param name="last">Id of the last event that the page has of the same questions; -1 for none. What came before is not said again.</param>
    /// <param name="cancellation">The page has gone, or asks something else.</param>
    /// <returns>
    /// Events <c>answer</c>, whose id is the question's place from 0, at most ten a second: an answer that the next one overtakes is left
    /// out, the last one never is. <c>heartbeat</c> while it takes long.
    /// </returns>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(
        string questions, int last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = questions.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (since, held) = (Stopwatch.StartNew(), default(SseItem<string>?));
        var due = TimeSpan.Zero;
        for (var place = Math.Max(0, last + 1); place < rows.Length; place++)
        {
            var answering = AnswerAsync(rows[place], cancellation);
            while (await Task.WhenAny(answering, Task.Delay(held is null ? Heartbeat : Left(), cancellation)) != answering)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return held ?? new SseItem<string>("", "heartbeat");
                if (held is not null) due = since.Elapsed + Frame;
                held = null;
            }

            held = new SseItem<string>(await answering, "answer") { EventId = place.ToString(CultureInfo.InvariantCulture) };
        }

        if (held is not { } end) yield break;
        await Task.Delay(Left(), cancellation);
        yield return end;

        TimeSpan Left() => due > since.Elapsed ? due - since.Elapsed : TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}

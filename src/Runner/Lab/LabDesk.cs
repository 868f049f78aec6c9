using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using NegotiationSim.Lab;

namespace NegotiationSim.Runner.Lab;

/// <summary>The desk behind a served page: one question at a time, and rows of questions as a stream.</summary>
/// <param name="desk">Who answers.</param>
internal sealed class LabDesk(Desk desk) : IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

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
    /// <param name="questions">One a line.</param>
    /// <param name="cancellation">The page has gone, or asks something else.</param>
    /// <returns>An event <c>answer</c> a question, whose id is its place from 0; <c>heartbeat</c> while it takes long.</returns>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(
        string questions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var place = 0;
        foreach (var question in questions.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var answering = AnswerAsync(question, cancellation);
            while (await Task.WhenAny(answering, Task.Delay(Heartbeat, cancellation)) != answering)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return new SseItem<string>("", "heartbeat");
            }

            yield return new SseItem<string>(await answering, "answer") { EventId = $"{place++}" };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}

using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Runs;

/// <summary>Steps a simulation month by month, recording each, until it is done, parked or asked to stop.</summary>
public static class RunLoop
{
    /// <summary>Goes on from <paramref name="from"/>.</summary>
    /// <param name="simulation">The run.</param>
    /// <param name="from">Where it stands; null at the start.</param>
    /// <param name="months">Length of the run.</param>
    /// <param name="recorder">Keeps each month before the next begins; null keeps nothing.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Asks to stop; the month under way is dropped, the last complete one is kept.</param>
    /// <exception cref="RunException">A behaviour failed or a market has no solution.</exception>
    public static async ValueTask<RunEnd> RunAsync(
        Simulation simulation, Checkpoint? from, int months, IRunRecorder? recorder, IRunObserver observer, CancellationToken cancellation)
    {
        var state = from?.State ?? simulation.Begin();
        var chain = from?.Chain ?? Digest.None;
        while (state.Month < months)
        {
            if (cancellation.IsCancellationRequested) return new RunEnd(RunOutcome.Interrupted, state, chain, []);
            MonthStep step;
            try
            {
                step = await simulation.StepAsync(state, chain, observer, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return new RunEnd(RunOutcome.Interrupted, state, chain, []);
            }

            if (step.Record is not { } record) return new RunEnd(RunOutcome.Parked, state, chain, step.WaitingFor);

            // A complete month is always written: stopping between computing and recording would only waste it.
            if (recorder is not null) await recorder.RecordAsync(record, CancellationToken.None);
            (state, chain) = (record.State, record.Digest);
        }

        return new RunEnd(RunOutcome.Done, state, chain, []);
    }
}

using System.Runtime.InteropServices;

namespace NegotiationSim.Runner.Terminal;

/// <summary>
/// Ctrl-C, a polite termination and a terminal that closes ask the command to stop at the next safe point, a month's end with its
/// checkpoint. A second Ctrl-C stops at once; the run folder is valid then too.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption()
    {
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(
            signal => PosixSignalRegistration.Create(signal, Ask))];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        if (source.IsCancellationRequested) Environment.Exit(ExitCode.Interrupted);
        context.Cancel = true;
        source.Cancel();
    }
}

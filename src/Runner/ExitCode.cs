namespace NegotiationSim.Runner;

/// <summary>What the process tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The run failed.</summary>
    public const int Failed = 1;

    /// <summary>The input is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>Interrupted, with a checkpoint to resume.</summary>
    public const int Interrupted = 130;
}

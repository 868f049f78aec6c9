namespace NegotiationSim.Experiments.Sweeps;

/// <summary>What an experiment would take, judged by two of its runs.</summary>
public sealed record SweepCost
{
    /// <summary>How many runs it has.</summary>
    public required int Runs { get; init; }

    /// <summary>Length of a run, months.</summary>
    public required int Months { get; init; }

    /// <summary>What one run takes on one worker, seconds; the mean of two, when code has been compiled.</summary>
    public required double SecondsOfARun { get; init; }

    /// <summary>Memory of the process before the first run, bytes.</summary>
    public required long MemoryBefore { get; init; }

    /// <summary>What a worker adds to it at most, bytes.</summary>
    public required long MemoryOfAWorker { get; init; }

    /// <summary>Size of the journal, bytes.</summary>
    public required double Journal { get; init; }

    /// <summary>Size of the Parquet files, bytes.</summary>
    public required double Parquet { get; init; }

    /// <summary>Size of what every folder holds beside, bytes.</summary>
    public required long Beside { get; init; }

    /// <summary>Size of the folder, bytes.</summary>
    public double Disk => Journal + Parquet + Beside;

    /// <summary>Seconds on so many workers, each on a core of its own.</summary>
    public double Seconds(int jobs) => SecondsOfARun * Math.Ceiling((double)Runs / jobs);

    /// <summary>Bytes of memory with so many workers.</summary>
    public double Memory(int jobs) => MemoryBefore + ((double)MemoryOfAWorker * jobs);
}

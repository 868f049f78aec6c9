namespace NegotiationSim.Results;

/// <summary>
/// A month was recorded twice with different contents: two writers disagree, or the program that resumes is not
/// the one that began. The run stops; what is stored stays as it is.
/// </summary>
/// <param name="run">The run's number in its store.</param>
/// <param name="replicate">The replicate.</param>
/// <param name="month">The month, from 0.</param>
/// <param name="stored">Digest in the store.</param>
/// <param name="found">Digest of what was to be recorded.</param>
public sealed class RecordConflictException(long run, int replicate, int month, string stored, string found)
    : Exception($"Month {month} of run {run}, replicate {replicate} is already recorded with other contents (stored {Short(stored)}, now {Short(found)}). " +
        "Scenario, seed, program version and platform must be those the run began with; nothing was changed.")
{
    /// <summary>The month, from 0.</summary>
    public int Month { get; } = month;

    /// <summary>The replicate.</summary>
    public int Replicate { get; } = replicate;

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}

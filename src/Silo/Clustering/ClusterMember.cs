namespace NegotiationSim.Silo.Clustering;

/// <summary>A silo that the cluster counts among its members.</summary>
/// <param name="Address">Where the others reach it.</param>
/// <param name="Port">Its port for other silos.</param>
/// <param name="Generation">Tells it from earlier silos at the same place.</param>
/// <param name="Host">Name of its machine.</param>
/// <param name="Gateway">Its port for commands.</param>
/// <param name="Started">When it joined.</param>
/// <param name="Alive">When it last said that it lives.</param>
/// <param name="IsStale">Whether that is longer ago than a living silo would leave it.</param>
public sealed record ClusterMember(
    string Address, int Port, int Generation, string Host, int Gateway, DateTimeOffset Started, DateTimeOffset Alive, bool IsStale)
{
    /// <summary>What it runs: version, commit, hash of the code that makes results, and plug-ins with their hashes.</summary>
    public string Program { get; init; } = "";

    /// <summary><c>10.0.0.5:11111</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}:{Port}");
}

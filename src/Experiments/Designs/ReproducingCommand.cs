using System.Globalization;

namespace NegotiationSim.Experiments.Designs;

/// <summary>The command that runs one run of an experiment alone, with the same luck.</summary>
public static class ReproducingCommand
{
    /// <summary>The command, for a POSIX shell or PowerShell; without folders of plug-ins, which lie elsewhere on every machine.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="point">The point.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    public static string Of(Experiment experiment, DesignPoint point, int replicate)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(point);
        return string.Create(CultureInfo.InvariantCulture, $"negsim run {Quoted(experiment.Scenario)} --seed {experiment.Seed}")
            + (experiment.Replicates > 1 ? string.Create(CultureInfo.InvariantCulture, $" --replicate {replicate}") : "")
            + string.Concat(experiment.Changes.Concat(point.Settings).Select(s => " --set " + Quoted(s)));
    }

    // Single quotes mean the same to a POSIX shell and to PowerShell.
    private static string Quoted(string word) => word.All(c =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '=' or '/' or ':' or '+')
        ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}

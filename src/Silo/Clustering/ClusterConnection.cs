using System.Data.Common;
using Npgsql;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Silo.Clustering;

/// <summary>Where a cluster keeps its membership and its runs. It holds a password, so it comes from the environment only.</summary>
/// <param name="Text">Npgsql connection string.</param>
public sealed record ClusterConnection(string Text)
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "NEGSIM_POSTGRES";

    internal const string Invariant = "Npgsql";

    /// <summary>Reads it from the environment.</summary>
    /// <exception cref="InputException">The variable is missing or is no connection string.</exception>
    public static ClusterConnection FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException(Variable, 0, "", "Set this environment variable to the cluster's PostgreSQL, such as: export "
                + Variable + "=\"Host=localhost;Username=negsim;Password=...;Database=negsim\"");
        try
        {
            return new ClusterConnection(new NpgsqlConnectionStringBuilder(text).ConnectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The value holds a password: the message must not repeat it.
            throw new InputException(Variable, 0, "", "This environment variable is no PostgreSQL connection string; write it like: Host=localhost;Username=negsim;Password=...;Database=negsim");
        }
    }

    /// <summary>Makes PostgreSQL known to the providers that look it up by name.</summary>
    internal ClusterConnection Registered()
    {
        DbProviderFactories.RegisterFactory(Invariant, NpgsqlFactory.Instance);
        return this;
    }

    /// <summary>Without the text: it holds a password.</summary>
    public override string ToString() => Variable;
}

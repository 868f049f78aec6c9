using System.Text;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Grains.Placement;

/// <summary>
/// The program a silo runs, its plug-ins included. Another one may compute other months, so runs and their actors live only where it is.
/// </summary>
/// <param name="Name">What it is made of; empty where all silos are one process and so the same.</param>
public sealed record HostedBuild(string Name)
{
    private const string Told = "negsim.build";
    private const char Mark = '~';

    /// <summary>Of silos of one process.</summary>
    public static HostedBuild Own { get; } = new("");

    /// <summary>Short name for keys of grains, of the 64 leading bits of its hash; empty for <see cref="Own"/>.</summary>
    public string Id { get; } = Name.Length == 0 ? "" : Digest.Of(Encoding.UTF8.GetBytes(Name)).Hex[..16];

    /// <summary>Begins the key of a grain that belongs to this build.</summary>
    public string Prefix => Id + Mark;

    /// <summary>Takes a key apart: the <see cref="Id"/> of its build, and what follows the prefix.</summary>
    public static (string Id, string Name) Split(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var mark = key.IndexOf(Mark, StringComparison.Ordinal);
        return mark < 0 ? ("", key) : (key[..mark], key[(mark + 1)..]);
    }

    /// <summary>What a silo tells the others about itself.</summary>
    public Dictionary<string, string> Metadata => new(StringComparer.Ordinal) { [Told] = Id };

    /// <summary>The <see cref="Id"/> in what a silo tells; null where it tells none.</summary>
    public static string? IdIn(IReadOnlyDictionary<string, string> metadata) => metadata.GetValueOrDefault(Told);
}

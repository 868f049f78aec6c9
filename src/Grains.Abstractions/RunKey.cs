using System.Globalization;

namespace NegotiationSim.Grains.Abstractions;

/// <summary>Names one replicate of a run; keys of grains are made of it.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Replicate">The replicate, from 0.</param>
public readonly record struct RunKey(string Run, int Replicate)
{
    /// <summary>Takes <c>run/replicate</c> apart.</summary>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static RunKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.LastIndexOf('/');
        return slash > 0 && int.TryParse(key.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var replicate)
            ? new RunKey(key[..slash], replicate)
            : throw new FormatException($"Expected the key of a run, such as us-russia-reset/0, found \"{key}\".");
    }

    /// <summary>Takes <c>run/replicate/actor</c> apart.</summary>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static (RunKey Run, string Actor) ParseActor(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.LastIndexOf('/');
        return slash > 0 ? (Parse(key[..slash]), key[(slash + 1)..])
            : throw new FormatException($"Expected the key of an actor, such as us-russia-reset/0/RUS, found \"{key}\".");
    }

    /// <summary>Key of an actor: <c>run/replicate/actor</c>.</summary>
    /// <param name="id">Its id, such as <c>RUS</c>.</param>
    public string Actor(string id) => this + "/" + id;

    /// <summary><c>run/replicate</c>.</summary>
    public override string ToString() => Run + "/" + Replicate.ToString(CultureInfo.InvariantCulture);
}

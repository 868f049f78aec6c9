using NegotiationSim.Grains.Parcels;

namespace NegotiationSim.Silo.Vaults;

/// <summary>
/// The scenarios read last, by the hash of their document: one with its world is megabytes of text, and a run is looked up many times.
/// </summary>
internal sealed class ScenarioShelf
{
    private const int Most = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ScenarioParcel> parcels = new(StringComparer.Ordinal);

    /// <summary>The scenario of this hash; null where it is not at hand.</summary>
    public ScenarioParcel? Find(string hash)
    {
        lock (gate) return parcels.GetValueOrDefault(hash);
    }

    /// <summary>Keeps a scenario at hand.</summary>
    public ScenarioParcel Put(ScenarioParcel scenario)
    {
        lock (gate)
        {
            if (parcels.Count >= Most && !parcels.ContainsKey(scenario.Hash)) parcels.Clear();
            return parcels[scenario.Hash] = scenario;
        }
    }
}

using NegotiationSim.Model.Script;

namespace NegotiationSim.Runner.Explain;

/// <summary>Names for what stands in the record as ids: actors and options.</summary>
internal sealed class OptionWords(ResolvedScenario scenario)
{
    /// <summary>Name of an economy or bloc; its id where the world has none of it.</summary>
    public string Actor(string id) =>
        scenario.World.FindBloc(id)?.Name ?? (scenario.World.EconomyOrdinal(id) is >= 0 and var e ? scenario.World.Economies[e].Name : id);

    /// <summary>An option in words: <c>impose:arden-steel</c> gives "impose: Arden taxes Corvana's steel".</summary>
    public string Option(string option)
    {
        if (option.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return option;
        return option[..colon] + ": " + Subject(option[(colon + 1)..]);
    }

    /// <summary>A measure's title, with the exemption where one is named; a demand as "the demand of" somebody.</summary>
    public string Subject(string subject)
    {
        var parts = subject.Split('/');
        if (parts[0].StartsWith("demand-", StringComparison.Ordinal)) return "the demand of " + Actor(parts[0]["demand-".Length..]);
        if (scenario.Measures.FirstOrDefault(m => m.Id == parts[0]) is not { } measure) return subject;
        var exemption = parts.Length > 1 ? measure.CarveOuts.FirstOrDefault(c => c.Id == parts[1])?.Title ?? parts[1] : "";
        return measure.Title + (exemption.Length > 0 ? ", " + exemption : "");
    }
}

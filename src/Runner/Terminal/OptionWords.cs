using NegotiationSim.Model.Script;

namespace NegotiationSim.Runner.Terminal;

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

    /// <summary>
    /// A step of a chain of causes in words: "measure-in-force arden-steel: Arden taxes Corvana's steel" loses the id, an event its kind.
    /// </summary>
    public string Step(string what)
    {
        if (what.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)) return what;
        if (what.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon)) return Actor(what[..space]) + what[space..];
        var (kind, title) = (what[..space], what[(colon + 2)..]);
        return kind == "event" ? title : kind.Replace('-', ' ') + ": " + title;
    }

    /// <summary>
    /// What brought a step about, in words: "ARD impose:arden-steel" and "it has a new leader: president" with names for their ids.
    /// </summary>
    public string Cause(string because)
    {
        if (because.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            var id = because[(colon + 2)..];
            return because[..colon] + ": " + (scenario.Events.FirstOrDefault(e => e.Id == id)?.Title ?? Subject(id));
        }

        if (because.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)) return because;
        var (who, what) = (because[..space], because[(space + 1)..]);
        return Actor(who) is var name && (name != who || what.Contains(':', StringComparison.Ordinal)) ? name + ", " + Option(what) : because;
    }
}

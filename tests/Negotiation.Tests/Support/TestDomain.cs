using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;

namespace NegotiationSim.Negotiation.Tests.Support;

/// <summary>A shipped domain with its tables, read without the program's own reader.</summary>
public sealed record TestDomain(Domain Domain, ImmutableArray<Profile> Profiles, ImmutableArray<UtilityTable> Tables)
{
    private static readonly Dictionary<string, TestDomain> Known = [];

    /// <summary>Reads <c>config/domains/NAME.json</c>.</summary>
    public static TestDomain Named(string name)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(name, out var domain)) Known[name] = domain = Read(name);
            return domain;
        }
    }

    /// <summary>Makes a domain from given weights and values.</summary>
    public static TestDomain Of(Domain domain, params Profile[] profiles) =>
        new(domain, [.. profiles], [.. profiles.Select(profile => UtilityTable.Of(domain, profile))]);

    /// <summary>Gives each party its strategy, one a profile.</summary>
    public ImmutableArray<Party> Parties(IReadOnlyList<string> strategies) =>
        [.. strategies.Select((name, i) => new Party(Profiles[i].Name, StrategyCatalogue.Find(name)!, Tables[i]))];

    private static TestDomain Read(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "domains", name + ".json")));
        var root = file.RootElement;
        var issues = root.GetProperty("issues").EnumerateArray()
            .Select(issue => new Issue(issue.GetProperty("name").GetString()!,
                [.. issue.GetProperty("values").EnumerateArray().Select(value => value.GetString()!)]));
        var profiles = root.GetProperty("profiles").EnumerateArray().Select(profile => new Profile(
            profile.GetProperty("name").GetString()!,
            Numbers(profile.GetProperty("weights")),
            [.. profile.GetProperty("values").EnumerateArray().Select(Numbers)],
            profile.GetProperty("reservation").GetDouble(),
            Discount.None));
        return Of(new Domain(name, [.. issues]), [.. profiles]);
    }

    private static ImmutableArray<double> Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}

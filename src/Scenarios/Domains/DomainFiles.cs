using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads negotiations: JSON domain files, a GENIUS domain file followed by one utility file a party, or one GeniusWeb profile a party.
/// </summary>
public static class DomainFiles
{
    /// <summary>Larger files are refused: they are not domains.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>
    /// Reads all negotiations that <paramref name="files"/> describe, in order. A GENIUS domain file and the utility files next to it
    /// make one; where several follow each other, each domain file begins the next, and where there is one it may stand anywhere.
    /// GeniusWeb profiles that follow each other make one, with or without their domain file, which they hold themselves.
    /// </summary>
    /// <exception cref="InputException">A file is missing, malformed or does not fit the others.</exception>
    public static ImmutableArray<DomainFile> Read(IReadOnlyList<string> files)
    {
        var read = ImmutableArray.CreateBuilder<DomainFile>();
        var set = new List<GeniusFile>();
        var web = new List<(string File, InputNode Root)>();
        foreach (var file in files)
        {
            var bytes = InputFile.ReadBytes(file, LargestFile);
            if (LooksLikeXml(bytes))
            {
                if (!IsWide(bytes)) InputText.Require(file, bytes);
                AddGeniusWeb(web, read);
                set.Add(Genius(file, bytes));
                continue;
            }
            AddGenius(set, read);
            var root = JsonInput.Parse(file, bytes);
            if (GeniusWebReader.Recognises(root))
            {
                web.Add((file, root));
                continue;
            }
            AddGeniusWeb(web, read);
            read.Add(JsonDomainReader.Read(file, root));
        }
        AddGenius(set, read);
        AddGeniusWeb(web, read);
        return read.ToImmutable();
    }

    private static void AddGeniusWeb(List<(string File, InputNode Root)> web, ImmutableArray<DomainFile>.Builder read)
    {
        var several = web.Count(one => GeniusWebReader.IsDomain(one.Root)) > 1;
        for (var at = 0; at < web.Count;)
        {
            var next = several && web.FindIndex(at + 1, one => GeniusWebReader.IsDomain(one.Root)) is var found and >= 0 ? found
                : web.Count;
            read.Add(GeniusWebReader.Read(web[at..next]));
            at = next;
        }
        web.Clear();
    }

    private static GeniusFile Genius(string file, byte[] bytes)
    {
        var warnings = new List<InputProblem>();
        var root = GeniusXml.Parse(file, bytes, warnings);
        foreach (var attribute in root.DescendantsAndSelf().Attributes())
            if (InputText.Problem(attribute.Value) is { } problem) throw new InputException(
                file, GeniusXml.Line(attribute.Parent!), GeniusXml.Where(attribute.Parent!), problem);
        return root.Name.LocalName is GeniusDomainReader.Root or GeniusProfileReader.Root ? new(file, root, warnings)
            : throw new InputException(file, GeniusXml.Line(root), "",
            "Expected a GENIUS domain file (<" + GeniusDomainReader.Root + ">) or utility file (<" + GeniusProfileReader.Root
                + ">), found <" + root.Name.LocalName + ">.");
    }

    private static void AddGenius(List<GeniusFile> set, ImmutableArray<DomainFile>.Builder read)
    {
        if (set.Count == 0) return;
        var domains = set.FindAll(one => one.IsDomain);
        if (domains.Count == 0) throw new InputException(
            set[0].Name, 0, "", "There is no GENIUS domain file (<" + GeniusDomainReader.Root
            + ">) among these; name it beside one utility file a party.");
        if (domains.Count == 1)
        {
            read.Add(Genius(domains[0], set.FindAll(one => !one.IsDomain)));
        }
        else
        {
            if (!set[0].IsDomain) throw new InputException(
                set[0].Name, 0, "", "There are " + domains.Count + " GENIUS domain files; name each before its own utility files.");
            for (var at = 0; at < set.Count;)
            {
                var next = set.FindIndex(at + 1, one => one.IsDomain) is var found and >= 0 ? found : set.Count;
                read.Add(Genius(set[at], set[(at + 1)..next]));
                at = next;
            }
        }
        set.Clear();
    }

    private static DomainFile Genius(GeniusFile first, List<GeniusFile> others)
    {
        var warnings = new List<InputProblem>(first.Warnings);
        var domain = GeniusDomainReader.Read(first, warnings);
        if (others.Count < 2)
            throw new InputException(
                first.Name, 0, "", "A negotiation needs at least two parties: beside the domain file name one utility file a party; "
                + others.Count + " given.");
        var parties = others.ConvertAll(one =>
        {
            warnings.AddRange(one.Warnings);
            return GeniusProfileReader.Read(one, domain, warnings);
        });
        return new(domain.Domain, [.. parties.Select(party => party.Profile)], [.. parties.Select(party => party.Table)], [.. warnings]);
    }

    // UTF-16, which has a zero in every other byte; XML itself refuses controls there.
    private static bool IsWide(byte[] bytes) => bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..];

    // XML begins with '<' once a byte order mark and blanks are skipped; the readers say what is wrong with anything else.
    private static bool LooksLikeXml(byte[] bytes)
    {
        foreach (var b in bytes)
        {
            if (b is 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
            return b == (byte)'<';
        }
        return false;
    }
}

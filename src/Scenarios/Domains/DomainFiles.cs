using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads negotiations: JSON domain files, or a GENIUS domain file followed by one utility file a party.</summary>
public static class DomainFiles
{
    /// <summary>Larger files are refused: they are not domains.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>Reads all negotiations that <paramref name="files"/> describe, in order.</summary>
    /// <exception cref="InputException">A file is missing, malformed or does not fit the others.</exception>
    public static ImmutableArray<DomainFile> Read(IReadOnlyList<string> files)
    {
        var read = ImmutableArray.CreateBuilder<DomainFile>();
        for (var i = 0; i < files.Count;)
        {
            var bytes = InputFile.ReadBytes(files[i], LargestFile);
            if (!LooksLikeXml(bytes))
            {
                read.Add(JsonDomainReader.Parse(files[i++], bytes));
                continue;
            }
            var root = GeniusXml.Parse(files[i], bytes);
            if (root.Name.LocalName != GeniusDomainReader.Root)
                throw new InputException(files[i], GeniusXml.Line(root), "", "Expected a GENIUS domain file (<" + GeniusDomainReader.Root + ">), found <" + root.Name.LocalName + ">. Name the domain file first, then one utility file a party.");
            read.Add(Genius(files, ref i, root));
        }
        return read.ToImmutable();
    }

    private static DomainFile Genius(IReadOnlyList<string> files, ref int next, XElement domainRoot)
    {
        var domainFile = files[next++];
        var domain = GeniusDomainReader.Read(domainFile, domainRoot);
        var warnings = new List<InputProblem>();
        var parties = new List<(Profile Profile, UtilityTable Table)>();
        for (; next < files.Count; next++)
        {
            var bytes = InputFile.ReadBytes(files[next], LargestFile);
            if (!LooksLikeXml(bytes)) break;
            var root = GeniusXml.Parse(files[next], bytes);
            if (root.Name.LocalName == GeniusDomainReader.Root) break;
            if (root.Name.LocalName != GeniusProfileReader.Root)
                throw new InputException(files[next], GeniusXml.Line(root), "", "Expected a GENIUS utility file (<" + GeniusProfileReader.Root + ">), found <" + root.Name.LocalName + ">.");
            parties.Add(GeniusProfileReader.Read(files[next], root, domain, warnings));
        }
        if (parties.Count < 2)
            throw new InputException(domainFile, 0, "", "A negotiation needs at least two parties: after the domain file name one utility file a party; " + parties.Count + " given.");
        return new(domain, [.. parties.Select(party => party.Profile)], [.. parties.Select(party => party.Table)], [.. warnings]);
    }

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

using System.Xml.Linq;
using NegotiationSim.House.Tests.Rooms;

namespace NegotiationSim.House.Tests;

public class ProjectTests
{
    /// <summary>What each room depends on: the table of rooms in the design, from the bottom up.</summary>
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["Actors"] = [],
        ["Negotiation"] = ["Actors"],
        ["Model"] = ["Negotiation"],
        ["TestKit"] = ["Actors"],
        ["Scenarios"] = ["Model"],
        ["Results"] = ["Model"],
        ["Engine"] = ["Scenarios", "Results"],
        ["Experiments"] = ["Engine"],
        ["Grains.Abstractions"] = [],
        ["Grains.Client"] = ["Grains.Abstractions"],
        ["Grains"] = ["Model", "Grains.Abstractions"],
        ["Silo"] = ["Engine", "Grains", "Grains.Client"],
        ["Lab"] = ["Engine", "Experiments"],
        ["Runner"] = ["Experiments", "Silo", "Lab", "TestKit"],
    };

    public static TheoryData<string> Rooms => [.. Room.All];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_rooms_below_it(string room)
    {
        Assert.True(Table.ContainsKey(room), $"src/{room} is in no row of the table of rooms: say what it depends on.");
        var below = Below(room).ToHashSet(StringComparer.Ordinal);
        Assert.All(References(room), other => Assert.True(
            below.Contains(other), $"src/{room} refers to src/{other}, which the table of rooms does not put below it."));
    }

    [Fact]
    public void References_are_read() => Assert.Equal(["Results", "Scenarios"], References("Engine").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Below(string room) => Table[room].SelectMany(r => Below(r).Prepend(r));

    private static IEnumerable<string> References(string room) => XDocument.Load(Path.Combine(Room.Sources, room, room + ".csproj"))
        .Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}

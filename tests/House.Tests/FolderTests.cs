using NegotiationSim.House.Tests.Rooms;

namespace NegotiationSim.House.Tests;

public class FolderTests
{
    public static TheoryData<string> Rooms => [.. Room.All];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_folders_of_a_room_need_each_other_in_a_circle(string room)
    {
        var circles = Circles.In(Room.Read(room));
        Assert.True(circles.Count == 0, $"src/{room} has circles between its folders:\n{string.Join('\n', circles)}");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Namespaces_are_folders(string room)
    {
        var read = Room.Read(room);
        Assert.NotEmpty(read.Files);
        // A file with assembly attributes only has no namespace.
        Assert.All(read.Files.Where(f => f.Types.Count > 0),
            f => Assert.Equal((f.Path, string.Join('.', [read.Namespace, .. f.Folders])), (f.Path, f.Namespace)));
    }
}

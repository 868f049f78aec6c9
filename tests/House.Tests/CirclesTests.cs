using NegotiationSim.House.Tests.Rooms;

namespace NegotiationSim.House.Tests;

/// <summary>Rooms of a few lines, whose circles are plain to see.</summary>
public class CirclesTests
{
    private const string One = "namespace NegotiationSim.X.One; public class First { Second? next; }";
    private const string Two = "namespace NegotiationSim.X.Two; public class Second;";

    [Fact]
    public void Arrows_one_way_are_no_circle() => Assert.Empty(In(("One/First.cs", Using("Two") + One), ("Two/Second.cs", Two)));

    [Fact]
    public void Two_folders_that_open_each_other_are_named_with_their_files() => Assert.Equal(
        ["One needs Two (One/First.cs), Two needs One (Two/Second.cs)"],
        In(("One/First.cs", Using("Two") + One), ("Two/Second.cs", Using("One") + Two)));

    [Fact]
    public void A_circle_of_three_is_found() => Assert.Single(In(
        ("One/First.cs", Using("Two") + One), ("Two/Second.cs", Using("Three") + Two),
            ("Three/Third.cs", Using("One") + "namespace NegotiationSim.X.Three; class Third;")));

    [Fact]
    public void A_qualified_name_needs_no_using() => Assert.Single(In(
        ("One/First.cs", Using("Two") + One), ("Two/Second.cs",
            "namespace NegotiationSim.X.Two;\npublic class Second { One.First? back; }")));

    [Fact]
    public void A_type_in_the_root_is_seen_without_a_using() => Assert.Single(In(
        ("Door.cs", Using("Two") + "namespace NegotiationSim.X;\nclass Door { Second? second; }"),
            ("Two/Second.cs", Two.Replace(";", "; // ", StringComparison.Ordinal) + "\nclass Other { Door? door; }")));

    [Fact]
    public void The_root_may_hold_the_door_and_what_all_need() => Assert.Empty(In(
        ("Door.cs", Using("Two") + "namespace NegotiationSim.X;\nclass Door { Second? second; }"),
        ("Word.cs", "namespace NegotiationSim.X;\nclass Word;"),
        ("Two/Second.cs", "namespace NegotiationSim.X.Two;\nclass Second { Word? word; }")));

    [Fact]
    public void Folders_of_a_folder_are_compared_too() => Assert.Single(In(
        ("All/One/First.cs", Using("All.Two") + "namespace NegotiationSim.X.All.One;\nclass First { Second? next; }"),
        ("All/Two/Second.cs", Using("All.One") + "namespace NegotiationSim.X.All.Two;\nclass Second { First? next; }")));

    [Fact]
    public void What_is_said_in_a_string_or_a_remark_is_not_needed() => Assert.Empty(In(
        ("One/First.cs", Using("Two") + One), ("Two/Second.cs",
            "namespace NegotiationSim.X.Two;\n// One.First\npublic class Second { string s = \"One.First\"; }")));

    [Fact]
    public void A_comments_reference_is_needed() => Assert.Single(In(
        ("One/First.cs", Using("Two") + One), ("Two/Second.cs",
            "namespace NegotiationSim.X.Two;\n/// <summary>Of <see cref=\"One.First\"/>.</summary>\npublic class Second;")));

    private static string Using(string folder) => $"using NegotiationSim.X.{folder};\n";

    private static IReadOnlyList<string> In(params (string Path, string Text)[] files) =>
        Circles.In(new Room("X", [.. files.Select(f =>
            SourceFile.Read(f.Path, f.Text.Replace("; public", ";\npublic", StringComparison.Ordinal)))]));
}

using System.Text;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Input;

public class JsonInputTests
{
    private static InputNode Parse(string text) => JsonInput.Parse("file.json", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Nodes_remember_line_and_path()
    {
        var root = Parse("{\n \"a\": [1,\n  {\"b c\": true}]\n}");
        var node = root.Member("a")!.Items[1].Members[0].Value;
        Assert.Equal(3, node.Line);
        Assert.Equal("$.a[1]['b c']", node.Path);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"a\": }", 2)]
    [InlineData("{\"a\":1,\n\"a\":2}", 2)]
    [InlineData("{}\n{}", 2)]
    [InlineData("[1e999]", 1)]
    [InlineData("[1,2", 1)]
    public void Broken_text_names_its_line(string text, int line)
    {
        var fault = Assert.Throws<InputException>(() => Parse(text));
        Assert.Equal(line, fault.Problems[0].Line);
    }

    [Fact]
    public void Nesting_has_a_limit() => Assert.Throws<InputException>(() => Parse(new string('[', 5000)));

    [Fact]
    public void Bytes_that_are_not_utf8_are_said_to_be() =>
        Assert.Throws<InputException>(() => JsonInput.Parse("f", [0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D]));

    [Fact]
    public void A_missing_file_suggests_its_neighbour()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.json", "{}");
        var fault = Assert.Throws<InputException>(() => JsonInput.Read(folder["markt.json"]));
        Assert.Contains("Did you mean \"market.json\"?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_numbers_are_items_like_others_with_their_lines_paths_and_spellings()
    {
        var root = JsonInput.Parse("f.json", "{\"a\": [1,\n2.50, 1e-5]}"u8);
        var list = root.Member("a")!;
        Assert.Equal([1, 2.5, 1e-5], list.Numbers.ToArray());
        Assert.Equal(["1", "2.50", "1e-5"], list.Items.Select(i => i.Text));
        Assert.Equal([(1, "$.a[0]"), (2, "$.a[1]"), (2, "$.a[2]")], list.Items.Select(i => (i.Line, i.Path)));

        var mixed = JsonInput.Parse("f.json", "[3, \"x\", [7.0]]"u8);
        Assert.Empty(mixed.Numbers);
        Assert.Equal(["3", "x", ""], mixed.Items.Select(i => i.Text));
        Assert.Equal("$[2][0]", mixed.Items[2].Items[0].Path);
        Assert.Equal("7.0", mixed.Items[2].Items[0].Text);
        Assert.Empty(JsonInput.Parse("f.json", "[]"u8).Items);
    }
}

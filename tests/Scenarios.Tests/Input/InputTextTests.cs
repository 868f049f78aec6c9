using System.Text;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Input;

/// <summary>
/// The characters are Unicode's category Cc and the nine of its bidirectional algorithm (UAX 9) that embed, override and isolate.
/// </summary>
public class InputTextTests
{
    [Theory]
    [InlineData('\0')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u009b')]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void Controls_and_turns_of_direction_are_refused_raw_and_as_escapes_and_never_echoed(char refused)
    {
        var name = $"U+{(int)refused:X4}";
        foreach (var spelt in new[] { refused.ToString(), $"\\u{(int)refused:x4}" })
        {
            foreach (var text in new[] { $"{{\n\"title\": \"a{spelt}b\"}}", $"{{\n\"ti{spelt}tle\": 1}}" })
            {
                var fault = Assert.Throws<InputException>(() => JsonInput.Parse("f.json", Encoding.UTF8.GetBytes(text)));
                Assert.Equal(2, fault.Problems[0].Line);
                Assert.Contains(name, fault.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(refused, fault.Message);
            }
        }

        var table = Assert.Throws<InputException>(() => Table($"id,name\nx,a{refused}b\n"));
        Assert.Equal(2, table.Problems[0].Line);
        Assert.Contains(name, table.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_character_is_text()
    {
        // Arabic with its mark of direction, Hebrew, Chinese, accents, an emoji with its joiner, tabs and line ends of prose.
        var text = "\u0646\u0641\u0637\u061c \u05e0\u05e4\u05d8 \u77f3\u6cb9 p\u00e9trole \ud83d\udc69\u200d\ud83d\udd2c\t";
        Assert.Null(InputText.Problem(text));
        Assert.Equal(text, InputText.Printable(text));
        Assert.Equal(text, JsonInput.Parse("f.json",
            Encoding.UTF8.GetBytes("{\"a\":\r\n\t\"" + text.Replace("\t", "\\t", StringComparison.Ordinal) + "\"}")).Member("a")!.Text);
    }

    [Fact]
    public void What_is_checked_in_bytes_is_what_is_checked_in_text()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (!Rune.IsValid(code)) continue;
            var text = "ab" + new Rune(code) + "cd";
            var refused = false;
            try
            {
                InputText.Require("f", Encoding.UTF8.GetBytes(text));
            }
            catch (InputException)
            {
                refused = true;
            }

            Assert.True(refused == (InputText.Problem(text) is not null), $"U+{code:X4}");
        }
    }

    [Fact]
    public void A_message_spells_out_what_it_may_not_hold() => Assert.Equal("a<U+001B>[31mb", InputText.Printable("a\u001b[31mb"));

    private static void Table(string text)
    {
        using var folder = new TemporaryFolder();
        using var table = new CsvTable(folder.Write("t.csv", text), "id", "name");
    }
}

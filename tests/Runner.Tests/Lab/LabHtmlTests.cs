using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NegotiationSim.Runner.Lab;

namespace NegotiationSim.Runner.Tests.Lab;

public class LabHtmlTests
{
    private static readonly LabParts Parts = new()
    {
        Script = "run(\"</script><b>\")",
        WorkerScript = "work(\"</script>\")",
        Style = "b{color:red}",
        Content = "{\"name\":\"\\u003Cscript\\u003E\"}",
        Engine = new Dictionary<string, byte[]> { ["a.wasm"] = [1, 2, 3], ["b.txt"] = [] },
        Worlds = new Dictionary<string, byte[]>(),
    };

    [Fact]
    public void The_one_file_runs_only_the_script_whose_hash_its_policy_names()
    {
        var html = LabHtml.Single(Parts);
        var script = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal("run(\"<\\/script><b>\")", script);

        // The hash as the standard defines it (CSP Level 3, section 8.4): SHA-256 of the element's text, in base64.
        Assert.Contains("'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'", html,
            StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(html, "</script>"));
    }

    [Fact]
    public void Only_the_page_that_the_program_serves_is_told_that_somebody_answers()
    {
        string Page(bool answered) => Encoding.UTF8.GetString(LabSite.Files(Parts, answered)["index.html"]);
        Assert.Equal(Page(false), Page(true).Replace("<meta name=\"lab-program\" content=\"ask\">\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("lab-program", Page(false), StringComparison.Ordinal);
        Assert.Contains("lab-program", Page(true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_unpacks_to_its_files()
    {
        using var gzip = new System.IO.Compression.GZipStream(
            new MemoryStream(Pack.Of(Parts.Engine)), System.IO.Compression.CompressionMode.Decompress);
        using var raw = new MemoryStream();
        gzip.CopyTo(raw);
        var list = "[[\"a.wasm\",3],[\"b.txt\",0]]"u8.ToArray();
        Assert.Equal([.. BitConverter.GetBytes(list.Length), .. list, 1, 2, 3], raw.ToArray());
    }
}

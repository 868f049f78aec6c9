using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.New;

/// <summary>Getting the program: <c>dotnet pack</c> makes a .NET tool that works far from the repository.</summary>
[Trait("Length", "Long")]
public class PackTests
{
    [Fact]
    public async Task The_packed_tool_installs_and_finds_its_scenarios_and_worlds()
    {
        using var folder = new TemporaryFolder();
        await DoneAsync(folder.Path, "dotnet", "pack", Repository.File("src", "Runner", "Runner.csproj"), "-c", "Release", "--no-build",
            "-o", folder["packages"], "-v", "quiet", "-nologo");
        await DoneAsync(folder.Path, "dotnet", "tool", "install", "NegotiationSim", "--tool-path", folder["tools"], "--add-source",
            folder["packages"]);
        var command = Path.Combine(folder["tools"], OperatingSystem.IsWindows() ? "negsim.exe" : "negsim");
        Assert.Contains("tariff-war", (await DoneAsync(folder.Path, command, "scenarios")).Output, StringComparison.Ordinal);
        // What a behaviour is built with comes along.
        await DoneAsync(folder.Path, command, "new", "behaviour", "iron-fist", "--grain");
        Assert.Equal(6, Directory.GetFiles(Path.Combine(folder["iron-fist"], "packages"), "NegotiationSim.*.nupkg").Length);
        Assert.Contains("Digest ", (await DoneAsync(folder.Path, command, "run", "tariff-war", "--months", "2", "--out", "run")).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_new_behaviour_is_built_from_packages_far_from_the_repository_and_plays(bool grain, int tests)
    {
        using var folder = new TemporaryFolder();
        // What the Runner's own project builds is what a user's negsim is.
        var program = Path.Combine(Repository.Built("src", "Runner"), "negsim.dll");
        string[] more = grain ? ["--grain"] : [];
        await DoneAsync(folder.Path, "dotnet", [program, "new", "behaviour", "iron-fist", .. more]);
        Assert.All(Directory.EnumerateFiles(folder["iron-fist"], "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".nupkg", StringComparison.Ordinal)),
            f => Assert.DoesNotContain(Repository.Root, File.ReadAllText(f), StringComparison.Ordinal));
        var moved = Path.Combine(folder["elsewhere"], "iron-fist");
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.Move(folder["iron-fist"], moved);

        var tested = await DoneAsync(moved, "dotnet", "test", "--nologo");
        var passed = Regex.Match(tested.Output, @"Passed: +(\d+)");
        Assert.True(passed.Success && int.Parse(passed.Groups[1].Value, CultureInfo.InvariantCulture) >= 14 + tests, tested.Output);

        var digests = new List<string>();
        foreach (var engine in new[] { "local", "orleans" })
        {
            var run = await DoneAsync(folder.Path, "dotnet", program, "run", "tariff-war", "--months", "6", "--set", "mode=decided",
                "--set", "actors.default.behaviour=iron-fist", "--plugins", Path.Combine(moved, "IronFist", "bin", "Debug", "net10.0"),
                "--engine", engine, "--json", "--out", folder[engine]);
            digests.Add(run.Json.GetProperty("digest").GetString()!);
        }

        Assert.Equal(digests[0], digests[1]);
    }

    private static async Task<Ended> DoneAsync(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true
        };
        start.Environment.Remove("NEGSIM_HOME");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var ended = await Negsim.EndAsync(process);
        Assert.True(ended.Code == 0, $"{program} {string.Join(' ', args)}: {ended.Output}{ended.Error}");
        return ended;
    }
}

using System.Diagnostics;
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
        Assert.Contains("Digest ", (await DoneAsync(folder.Path, command, "run", "tariff-war", "--months", "2", "--out", "run")).Output,
            StringComparison.Ordinal);
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
        using var process = Process.Start(start)!;
        var ended = await Negsim.EndAsync(process);
        Assert.True(ended.Code == 0, $"{program} {string.Join(' ', args)}: {ended.Output}{ended.Error}");
        return ended;
    }
}

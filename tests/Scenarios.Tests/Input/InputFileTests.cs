using System.Diagnostics;
using System.IO.Pipes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Input;

public class InputFileTests
{
    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/urandom")]
    [InlineData("/dev/null")]
    [InlineData("/proc/self/status")]
    public void Devices_are_refused(string device)
    {
        if (File.Exists(device)) Refused(device, "no regular file");
    }

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_refused_at_once_and_so_is_a_link_to_it()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        using (var made = Process.Start("mkfifo", folder["pipe.json"])) made.WaitForExit();
        File.CreateSymbolicLink(folder["link.json"], folder["pipe.json"]);
        Refused(folder["pipe.json"], "no regular file");
        Refused(folder["link.json"], "no regular file");
    }

    [Fact]
    public void A_pipe_of_a_shell_which_has_no_name_is_refused_too()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        Refused("/proc/self/fd/" + pipe.SafePipeHandle.DangerousGetHandle(), "no regular file");
    }

    [Fact]
    public void A_file_is_counted_as_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.json", "{\"a\": 1}");
        Assert.Equal(8, InputFile.ReadBytes(file, 8).Length);
        Refused(file, "larger than", largest: 7);
        Refused(folder.Write("empty.json", ""), "is empty");
    }

    [Fact]
    public void A_link_to_a_file_is_that_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{}");
        File.CreateSymbolicLink(folder["link.json"], folder["a.json"]);
        Assert.Equal("{}"u8.ToArray(), InputFile.ReadBytes(folder["link.json"], 100));
    }

    private static void Refused(string file, string says, long largest = 100)
    {
        var fault = Assert.Throws<InputException>(() => InputFile.ReadBytes(file, largest));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }
}

using NegotiationSim.Runner.Lab;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Tests.Lab;

public class LabBesideTests
{
    [Fact]
    public void A_published_program_has_the_page_beside_it_or_says_in_a_sentence_where_to_get_one()
    {
        var folder = Directory.CreateTempSubdirectory("negsim-beside-").FullName;
        try
        {
            var missing = Assert.Throws<InputException>(() => LabBeside.Page(folder, null)).Message;
            Assert.Contains("open the lab.html of a release", missing, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "lab.html"), "<!doctype html>");
            Assert.Equal(Path.Combine(folder, "lab.html"), LabBeside.Page(folder, null));
            Assert.Contains("without the lab's sources", Assert.Throws<InputException>(
                () => LabBeside.Page(folder, "--export-site")).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Npm_is_called_by_the_name_that_each_system_finds()
    {
        Assert.Equal("npm.cmd", LabBuild.Npm(onWindows: true));
        Assert.Equal("npm", LabBuild.Npm(onWindows: false));
    }
}

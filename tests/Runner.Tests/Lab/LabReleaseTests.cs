using NegotiationSim.Runner.Lab;

namespace NegotiationSim.Runner.Tests.Lab;

public class LabReleaseTests
{
    [Fact]
    public void A_guide_becomes_a_page_whose_links_stay_in_the_folder()
    {
        var page = LabRelease.Page("""
            # Lesson: a quarrel
            [Start](start.md), [March](lab.html#flows/war?month=14), [the model](../model/world.md).
            Sales end at 1.5<!-- lab last war flow:A:B --> billion.

            | time | plan |
            |---|---|
            | 20 minutes | predict |

            <script>alert(1)</script>
            """);
        Assert.Contains("<title>Lesson: a quarrel</title>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"start.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"lab.html#flows/war?month=14\"", page, StringComparison.Ordinal);
        Assert.Contains("Sales end at 1.5 billion", page, StringComparison.Ordinal);
        Assert.Contains("<td>20 minutes</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }
}

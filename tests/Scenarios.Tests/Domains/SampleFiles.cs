namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>Small domains of our own in both formats, written to a folder that goes away with the test.</summary>
public sealed class SampleFiles : IDisposable
{
    public const string Json =
        """
        {
          "name": "ferry",
          "note": "two towns share a ferry",
          "issues": [
            { "name": "fare", "values": ["free", "2", "4"] },
            { "name": "crossings", "values": ["daily", "hourly"] }
          ],
          "profiles": [
            { "name": "east", "reservation": 0.25, "discount": 0.9, "weights": [0.75, 0.25], "values": [[0, 0.5, 1], [1, 0]] },
            { "name": "west", "weights": [0.5, 0.5], "values": [[1, 0.25, 0], [0, 1]] }
          ]
        }
        """;

    public const string XmlDomain = GeniusSamples.Domain;

    public const string XmlEast = GeniusSamples.Utility;

    public const string XmlWest =
        """
        <utility_space number_of_issues="2">
          <objective index="0" name="root" type="objective">
            <issue index="1" name="fare" type="discrete">
              <item index="1" value="free" evaluation="8"/><item index="2" value="2" evaluation="2"/><item index="3" value="4" evaluation="0"/>
            </issue>
            <issue index="2" name="crossings" type="discrete">
              <item index="1" value="daily" evaluation="0"/><item index="2" value="hourly" evaluation="3"/>
            </issue>
            <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
          </objective>
        </utility_space>
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>Writes a file of bytes and returns its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return folder[name];
    }

    /// <summary>The GENIUS sample, with one of its files replaced.</summary>
    public string[] Genius(string domain = XmlDomain, string east = XmlEast, string west = XmlWest) =>
        [Write("ferry.xml", domain), Write("east.xml", east), Write("west.xml", west)];

    public void Dispose() => folder.Dispose();
}

using System.Net;
using System.Text;
using NegotiationSim.Runner.Lab;

namespace NegotiationSim.Runner.Tests.Lab;

public class LabServerTests
{
    private const string Question = """{"ask": "dance"}""";

    private static readonly Dictionary<string, byte[]> Files =
        new() { ["index.html"] = Encoding.UTF8.GetBytes("<!doctype html><title>x</title>") };

    private static async Task ServedAsync(Func<HttpClient, Uri, Task> visit)
    {
        using var stop = new CancellationTokenSource();
        var ready = new TaskCompletionSource<string>();
        var serving = LabServer.ServeAsync(Files, 0, ready.SetResult, stop.Token);
        using var client = new HttpClient();
        await visit(client, new Uri(await ready.Task));
        await stop.CancelAsync();
        await serving;
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client, Uri at, string? origin, string host = "", string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            new Uri(at, "ask"))
        { Content = new StringContent(Question, Encoding.UTF8, type) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (host.Length > 0) request.Headers.Host = host;
        return await client.SendAsync(request);
    }

    [Fact]
    public Task The_page_and_its_own_questions_are_answered() => ServedAsync(async (client, at) =>
    {
        Assert.Contains("<title>x</title>", await client.GetStringAsync(at), StringComparison.Ordinal);
        using var answer = await AskAsync(client, at, at.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Nobody here answers", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await client.GetAsync(new Uri(at, "secret.txt"));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    });

    [Fact]
    public Task A_page_of_another_origin_and_a_name_that_leads_here_are_refused() => ServedAsync(async (client, at) =>
    {
        var own = at.GetLeftPart(UriPartial.Authority);
        foreach (var (origin, host, type) in new[] { ("http://evil.example", "", "application/json"), (null, "", "application/json"),
            (own, "evil.example", "application/json"), (own, "", "text/plain") })
        {
            using var answer = await AskAsync(client, at, origin, host, type);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    });
}

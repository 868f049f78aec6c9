namespace NegotiationSim.Silo.Tests.Support;

internal static class Http
{
    /// <summary>What stands at an address, whatever its code; empty where nobody answers.</summary>
    public static async Task<string> GetStringOrErrorAsync(this HttpClient client, string url)
    {
        try
        {
            using var answer = await client.GetAsync(url);
            return await answer.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }
}

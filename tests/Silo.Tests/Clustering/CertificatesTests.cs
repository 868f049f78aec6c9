using System.Text.Json;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>Two silos with certificates, as processes, and commands with the right one, none, and another authority's.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class CertificatesTests(PostgresServer postgres)
{
    private static readonly string[] Run = ["run", "tariff-war", "--months", "2", "--cluster", "postgres", "--json", "--name", "sealed", "--out"];

    [Fact]
    public async Task Who_has_no_certificate_of_the_authority_is_no_member_and_orders_nothing_whatever_he_reads_in_the_database()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var (ours, theirs) = (new Authority(folder.Path, "ours"), new Authority(folder.Path, "theirs"));
        using var one = Negsim.StartWith(ours.Papers("one"), connection, "silo");
        using var two = Negsim.StartWith(ours.Papers("two"), connection, "silo");
        await one.Port.WaitAsync(Poll.Patience);
        await two.Port.WaitAsync(Poll.Patience);

        foreach (var papers in new[] { [], theirs.Papers("stranger") })
        {
            using var stranger = Negsim.StartWith(papers, connection, [.. Run, folder["never"]]);
            Assert.Equal(2, await stranger.CodeAsync());
            Assert.Contains("no silo that can be reached", stranger.Errors, StringComparison.Ordinal);
        }

        Assert.Empty(await ClusterRuns.ListAsync(connection, null, default));
        using var member = Negsim.StartWith(ours.Papers("member"), connection, [.. Run, folder["run"]]);
        Assert.Equal("finished", JsonDocument.Parse(await member.DoneAsync()).RootElement.GetProperty("stage").GetString());
    }

    [Fact]
    public async Task An_address_that_other_machines_reach_needs_certificates_or_their_waiver_by_name()
    {
        var connection = await postgres.ClusterAsync();
        using var bare = Negsim.Start(connection, "silo", "--bind", "10.11.12.13");
        Assert.Equal(2, await bare.CodeAsync());
        Assert.Contains("NEGSIM_TLS_CERTIFICATE", bare.Errors, StringComparison.Ordinal);
        Assert.Contains("--without-certificates", bare.Errors, StringComparison.Ordinal);
        using var partly = Negsim.StartWith(
            new Dictionary<string, string> { ["NEGSIM_TLS_KEY"] = "silo.key" }, connection, "silo", "--bind", "10.11.12.13");
        Assert.Equal(2, await partly.CodeAsync());
        Assert.Contains("NEGSIM_TLS_CERTIFICATE: Certificates need three files", partly.Errors, StringComparison.Ordinal);
    }
}

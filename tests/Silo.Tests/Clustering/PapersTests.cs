using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

public class PapersTests
{
    [Fact]
    public void Certificates_that_would_not_be_accepted_are_refused_before_anybody_listens()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var (ours, theirs) = (new Authority(folder.Path, "ours"), new Authority(folder.Path, "theirs"));
        var (good, foreign) = (ours.Papers("silo"), theirs.Papers("silo"));
        Read(good);
        Assert.Contains("does not vouch", Fault(Mixed(good, foreign, "NEGSIM_TLS_AUTHORITY")), StringComparison.Ordinal);
        Assert.Contains("no private key of the certificate", Fault(Mixed(good, foreign, "NEGSIM_TLS_KEY")), StringComparison.Ordinal);
        Assert.Contains("does not vouch", Fault(ours.Papers("expired", days: -1)), StringComparison.Ordinal);
        good["NEGSIM_TLS_AUTHORITY"] = good["NEGSIM_TLS_KEY"];
        Assert.Contains("no certificate in PEM form", Fault(good), StringComparison.Ordinal);
        good["NEGSIM_TLS_CERTIFICATE"] = folder["nothing"];
        Assert.Contains("cannot be read as certificates", Fault(good), StringComparison.Ordinal);
    }

    [Fact]
    public void One_authority_does_not_accept_the_certificates_of_another_of_the_same_name()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["twin"]);
        var ours = Read(new Authority(folder.Path, "same").Papers("silo"));
        var twin = new Authority(folder["twin"], "same").Papers("silo")["NEGSIM_TLS_CERTIFICATE"];
        using var shown = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(twin);
        Assert.False(ours.Accepts(shown, out _));
    }

    private static Papers Read(Dictionary<string, string> files) =>
        Papers.Read(files["NEGSIM_TLS_CERTIFICATE"], files["NEGSIM_TLS_KEY"], files["NEGSIM_TLS_AUTHORITY"]);

    private static string Fault(Dictionary<string, string> files) => Assert.Throws<InputException>(() => Read(files)).Message;

    private static Dictionary<string, string> Mixed(Dictionary<string, string> files, Dictionary<string, string> others, string variable) =>
        new(files) { [variable] = others[variable] };
}

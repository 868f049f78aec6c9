using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>An authority as a company has one, that signs certificates and writes them into files.</summary>
internal sealed class Authority(string folder, string name)
{
    private readonly X509Certificate2 own = Root(name);

    /// <summary>The variables that name a fresh certificate of this authority.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="days">How long it is valid; negative: it was.</param>
    public Dictionary<string, string> Papers(string member, int days = 10)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        using var signed = new CertificateRequest("CN=" + member, key, HashAlgorithmName.SHA256).Create(
            own, now.AddDays(-20), now.AddDays(days), RandomNumberGenerator.GetBytes(8));
        var file = Path.Combine(folder, $"{name}-{member}");
        File.WriteAllText(file + ".pem", signed.ExportCertificatePem());
        File.WriteAllText(file + ".key", key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, name + ".pem"), own.ExportCertificatePem());
        return new Dictionary<string, string>
        {
            ["NEGSIM_TLS_CERTIFICATE"] = file + ".pem",
            ["NEGSIM_TLS_KEY"] = file + ".key",
            ["NEGSIM_TLS_AUTHORITY"] = Path.Combine(folder, name + ".pem"),
        };
    }

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(30));
    }
}

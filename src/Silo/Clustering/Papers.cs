using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NegotiationSim.Scenarios.Input;
using Orleans.Connections.Security;

namespace NegotiationSim.Silo.Clustering;

/// <summary>
/// A member's own TLS certificate, and the authority that signs those of all members: mutual TLS as it is used elsewhere. It takes the
/// place of the <see cref="Grains.Client.Badge"/>, so that who can read the database is no member by that alone.
/// </summary>
internal sealed class Papers
{
    /// <summary>Environment variable: file with the certificate, PEM, and those between it and the authority.</summary>
    public const string CertificateVariable = "NEGSIM_TLS_CERTIFICATE";

    /// <summary>Environment variable: file with the certificate's private key, PEM.</summary>
    public const string KeyVariable = "NEGSIM_TLS_KEY";

    /// <summary>Environment variable: file with the authority's certificate, PEM.</summary>
    public const string AuthorityVariable = "NEGSIM_TLS_AUTHORITY";

    private readonly X509Certificate2 certificate;
    private readonly X509Certificate2Collection between;
    private readonly X509Certificate2Collection authority;

    private Papers(X509Certificate2 certificate, X509Certificate2Collection between, X509Certificate2Collection authority) =>
        (this.certificate, this.between, this.authority) = (certificate, between, authority);

    /// <summary>Those the environment names; null where it names none.</summary>
    /// <exception cref="InputException">It names some but not all, or a file cannot be used.</exception>
    public static Papers? FromEnvironment()
    {
        string[] variables = [CertificateVariable, KeyVariable, AuthorityVariable];
        string?[] files = [.. variables.Select(Environment.GetEnvironmentVariable)];
        if (files.All(string.IsNullOrEmpty)) return null;
        for (var i = 0; i < files.Length; i++)
            if (string.IsNullOrEmpty(files[i])) throw new InputException(
                variables[i], 0, "", $"Certificates need three files, and this one is missing. Set {string.Join(", ", variables)}, or none.");
        return Read(files[0]!, files[1]!, files[2]!);
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="InputException">One cannot be read, they do not belong together, or the authority did not sign.</exception>
    public static Papers Read(string certificate, string key, string authority)
    {
        var between = Pem(certificate);
        X509Certificate2 own;
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(certificate, key);
            // Through a container, since not every platform's TLS takes a key that is in memory only.
            own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(key, 0, "", $"It is no private key of the certificate in {certificate}: {fault.Message}");
        }

        var papers = new Papers(own, between, Pem(authority));
        return papers.Accepts(own, out var why) ? papers
            : throw new InputException(certificate, 0, "", $"The authority in {authority} does not vouch for it: {why}");
    }

    /// <summary>Has every connection of a silo or client show this certificate and ask for one of the same authority.</summary>
    public void Require(TlsOptions options)
    {
        options.LocalCertificate = certificate;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        // Members are known by their authority, not by the address they happen to have.
        options.RemoteCertificateValidation = (shown, _, _) => shown is not null && Accepts(shown, out _);
        options.OnAuthenticateAsClient = (_, client) => client.TargetHost = "negsim";
    }

    /// <summary>Whether a certificate is one of the authority's, and valid today.</summary>
    public bool Accepts(X509Certificate2 shown, out string why)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        // An authority of one cluster has no service that could be asked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        var accepted = chain.Build(shown);
        why = string.Join(" ", chain.ChainStatus.Select(s => s.StatusInformation.Trim()));
        return accepted;
    }

    private static X509Certificate2Collection Pem(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, 0, "", "It cannot be read as certificates: " + fault.Message);
        }

        return found.Count > 0 ? found : throw new InputException(file, 0, "", "It holds no certificate in PEM form (BEGIN CERTIFICATE).");
    }
}

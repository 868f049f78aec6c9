using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace NegotiationSim.Grains.Client;

/// <summary>
/// What members of a cluster and clients of a gateway show: a TLS certificate whose key is derived from a secret, so that all who
/// know the secret have the same key and nobody else has it. Both ends of every connection must show it before Orleans reads a byte.
/// </summary>
public sealed class Badge
{
    // Order of the group of the curve P-256 (FIPS 186-5): private keys are 1 to this less 1.
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, null);

    private readonly X509Certificate2 certificate;
    private readonly byte[] key;

    /// <summary>The badge of those who know a secret.</summary>
    /// <param name="secret">At least 128 random bits.</param>
    public Badge(byte[] secret)
    {
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = PrivateKey(secret) });
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=negsim", ecdsa, HashAlgorithmName.SHA256).CreateSelfSigned(
            now.AddDays(-1), now.AddYears(10));
        // Through a container, since not every platform's TLS takes a key that is in memory only.
        certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        key = certificate.PublicKey.ExportSubjectPublicKeyInfo();
    }

    /// <summary>Has every connection of a silo or client show this badge and ask for it.</summary>
    public void Require(TlsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.LocalCertificate = certificate;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        // No authority signed it; that it has the key is all that counts.
        options.RemoteCertificateValidation = (shown, _, _) => shown is not null
            && shown.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key);
        options.OnAuthenticateAsClient = (_, client) => client.TargetHost = "negsim";
    }

    private static byte[] PrivateKey(byte[] secret)
    {
        for (byte attempt = 0; ; attempt++)
        {
            var candidate = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: [.. "negsim cluster"u8, attempt]);
            var value = new BigInteger(candidate, isUnsigned: true, isBigEndian: true);
            if (value > 0 && value < Order) return candidate;
        }
    }
}

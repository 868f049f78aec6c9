using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>Whatever is done to a file, reading it gives a negotiation or a message, and nothing else.</summary>
public sealed class MutatedFilesTests : IDisposable
{
    private static readonly string[] Shrapnel =
        ["", "\0", "<", "]", "}", "\"", "-1", "NaN", "1e999", "null", "[[[[", "<!DOCTYPE a>", "&#0;", "&a;", "encoding=\"utf-7\"",
            "\uFEFF", "value=\"\"", ",", "{}", "&", "a=b", "'", "=", "/", "\uFFFD", "\u0080"];

    private readonly SampleFiles files = new();

    public void Dispose() => this.files.Dispose();

    [Fact]
    public void DomainFiles_survives_mutated_JSON() => Survives(SampleFiles.Json, mutated => [this.files.Write("m.json", mutated)]);

    [Fact]
    public void DomainFiles_survives_mutated_GENIUS_domains() =>
        Survives(SampleFiles.XmlDomain, mutated => [this.files.Write("m.xml", mutated), .. this.files.Genius()[1..]]);

    [Fact]
    public void DomainFiles_survives_mutated_GENIUS_utilities() =>
        Survives(SampleFiles.XmlEast, mutated => [this.files.Genius()[0], this.files.Write("m.xml", mutated), this.files.Genius()[2]]);

    [Fact]
    public void DomainFiles_survives_mutated_files_that_are_no_good_XML_to_begin_with() =>
        Survives("\n<?xml version=\"1.0\"?>" + SampleFiles.XmlEast.Replace(
            "name=\"fare\" ", "name='fare'note=a&b ", StringComparison.Ordinal), mutated => [this.files.Genius()[0],
            this.files.Write("m.xml", mutated), this.files.Genius()[2]]);

    [Fact]
    public void DomainFiles_survives_mutated_GeniusWeb_profiles() =>
        Survives(GeniusWebTests.Jobs, mutated => [this.files.Write("w.json", GeniusWebTests.Jobs), this.files.Write("m.json", mutated)]);

    [Fact]
    public void DomainFiles_survives_mutated_bounds() =>
        Survives(GeniusRangeTests.Domain, mutated =>
            [this.files.Write("m.xml", mutated), .. this.files.Genius(
            GeniusRangeTests.Domain, GeniusRangeTests.Seller, GeniusRangeTests.Buyer)[1..]]);

    [Fact]
    public void DomainFiles_survives_mutated_evaluators() =>
        Survives(GeniusRangeTests.Seller, mutated =>
        {
            var right = this.files.Genius(GeniusRangeTests.Domain, GeniusRangeTests.Seller, GeniusRangeTests.Buyer);
            return [right[0], this.files.Write("m.xml", mutated), right[2]];
        });

    private static void Survives(string original, Func<byte[], string[]> files)
    {
        var refused = 0;
        var cuts = Gen.Choose(0, original.Length - 1);
        var mutations =
            from at in cuts
            from length in Gen.Choose(0, 12)
            from what in Gen.Elements(Shrapnel)
            select Encoding.UTF8.GetBytes(original[..at] + what + original[Math.Min(original.Length, at + length)..]);
        var noise =
            from text in mutations
            from at in Gen.Choose(0, 10_000)
            from value in Gen.Choose(0, 255)
            select Flip(text, at, (byte)value);
        Prop.ForAll(Arb.From(Gen.OneOf(mutations, noise)), bytes =>
        {
            try
            {
                Assert.All(DomainFiles.Read(files(bytes)), read => Assert.True(read.Tables.Length >= 2));
            }
            catch (InputException wrong)
            {
                refused++;
                Assert.All(wrong.Problems, problem => Assert.NotEmpty(problem.Message));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(11, 7));
        Assert.InRange(refused, 1, 249);
    }

    private static byte[] Flip(byte[] bytes, int at, byte value)
    {
        if (bytes.Length > 0) bytes[at % bytes.Length] = value;
        return bytes;
    }
}

using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Grains.Wire;
using NegotiationSim.Model.Month;
using Orleans.Serialization;
using Orleans.Serialization.TypeSystem;

namespace NegotiationSim.Grains.Tests.Wire;

public class WireTests
{
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSerializer().AddNegotiationSim(TinyWorld.Catalogue).BuildServiceProvider();

    [Fact]
    public void Every_message_has_a_canonical_form() =>
        Assert.All(WireTypes.All.Remove(typeof(ScenarioParcel)), t => Assert.Null(Canonical.WhyNot(t)));

    [Fact]
    public void A_message_crosses_the_wire_unchanged()
    {
        var serializer = Services.GetRequiredService<Serializer>();
        var question = Question();
        var back = serializer.Deserialize<object>(serializer.SerializeToArray<object>(question));
        Assert.Equal(Canonical.Write(question), Canonical.Write(Assert.IsType<ActorQuestion>(back)));
    }

    [Fact]
    public void Inside_a_silo_a_message_is_not_copied()
    {
        var question = Question();
        Assert.Same(question, Services.GetRequiredService<DeepCopier>().Copy(question));
    }

    [Fact]
    public void A_type_that_is_no_message_is_refused_whatever_the_wire_says()
    {
        var serializer = Services.GetRequiredService<Serializer>();
        var bytes = serializer.SerializeToArray<object>(Question());
        var name = "negsim.silo.ActorQuestion"u8;
        var at = bytes.AsSpan().IndexOf(name);
        Assert.True(at >= 0, "The type's name is not on the wire, so this test has nothing to change.");
        "System.Net.Sockets.Socket"u8.CopyTo(bytes.AsSpan(at));
        Assert.ThrowsAny<Exception>(() => serializer.Deserialize<object>(bytes));
        Assert.ThrowsAny<Exception>(() => serializer.SerializeToArray<object>(new Diary([1], [2])));
    }

    [Theory]
    [InlineData("System.Diagnostics.Process", "System.Diagnostics.Process", null)]
    [InlineData("Evil.Gadget", "Evil", false)]
    [InlineData("Newtonsoft.Json.Linq.JObject", "Newtonsoft.Json", false)]
    [InlineData("NegotiationSim.Grains.ActorGrains.ActorQuestion", "NegotiationSim.Grains", true)]
    [InlineData("NegotiationSim.Model.State.WorldState", "NegotiationSim.Model", false)]
    public void The_filter_allows_messages_and_refuses_strangers(string type, string assembly, bool? expected) =>
        Assert.Equal(expected, new WireTypeFilter().IsTypeNameAllowed(type, assembly));

    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.Reflection.Assembly, System.Private.CoreLib")]
    [InlineData("NegotiationSim.Grains.Tests.Support.Diary, NegotiationSim.Grains.Tests")]
    [InlineData("NegotiationSim.Model.State.WorldState, NegotiationSim.Model")]
    [InlineData("Npgsql.NpgsqlConnection, Npgsql")]
    public void A_connection_that_names_another_type_is_refused(string name) =>
        Assert.ThrowsAny<Exception>(() => Services.GetRequiredService<TypeConverter>().Parse(name));

    [Fact]
    public void A_connection_may_name_every_message()
    {
        var types = Services.GetRequiredService<TypeConverter>();
        Assert.All(WireTypes.All, t => Assert.Equal(t, types.Parse(types.Format(t))));
    }

    private static ActorQuestion Question()
    {
        var self = TinyWorld.State("USA").Profile;
        var memory = Canonical.Write(new Diary([1, 2], [0.25, -0.5]));
        return new ActorQuestion(
            TinyWorld.Step(new RunIdentity("r", 1, 0), 3), Digest.Of(memory), TinyWorld.Briefing("USA", 3),
                new Introduction(self, 1, [.. memory]));
    }
}

using System.Reflection;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.Wire;

namespace NegotiationSim.Grains.Tests.Wire;

/// <summary>
/// What travels is named by its alias, so that types move and are renamed without stranding whoever watches a cluster of another build.
/// </summary>
public class AliasTests
{
    private static readonly Assembly[] Rooms = [typeof(IActor).Assembly, typeof(WireTypes).Assembly];

    private static IEnumerable<Type> Interfaces => Rooms.SelectMany(r => r.GetTypes()).Where(
        t => t.IsInterface && t.IsAssignableTo(typeof(IAddressable)));

    private static IEnumerable<Type> Messages => Rooms.SelectMany(r => r.GetTypes()).Where(
        t => t.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)).Concat(WireTypes.All).Distinct();

    [Fact]
    public void Every_message_every_interface_and_every_method_has_an_alias()
    {
        Assert.All(Messages.Concat(Interfaces), t => Assert.True(Alias(t) is not null, t + " has no alias."));
        Assert.All(Interfaces.SelectMany(Methods), m => Assert.True(Alias(m) is not null, $"{m.DeclaringType}.{m.Name} has no alias."));
    }

    /// <summary>The list is what earlier builds know. A line is added with a new message; none is ever changed.</summary>
    [Fact]
    public void The_aliases_are_those_of_the_list()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Grains.Tests", "Wire", "aliases.txt"));
        string[] found = [.. Messages.Concat(Interfaces).Select(Alias).Concat(Interfaces.SelectMany(i => Methods(i).Select(
            m => $"{Alias(i)}.{Alias(m)}"))).Select(a => a!).Order(StringComparer.Ordinal)];
        Assert.Equal(listed, found);
        Assert.Equal(found.Length, found.Distinct().Count());
    }

    private static IEnumerable<MethodInfo> Methods(Type contract) => contract.GetMethods();

    private static string? Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;
}

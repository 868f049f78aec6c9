using NegotiationSim.Model.Economics.Assets;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Assets;

public class FrozenAssetsTests
{
    private static readonly AssetParameters Numbers = new();

    [Theory]
    [InlineData(600, 0, 300, 300, 300)]
    [InlineData(100, 0, 300, 0, 100)]
    [InlineData(200, 300, 0, 500, 0)]
    public void Freezing_moves_what_there_is_and_release_gives_it_back(
        double reserves, double frozen, double wanted, double reservesAfter, double frozenAfter) =>
        Assert.Equal((reservesAfter, frozenAfter), FrozenAssets.Step(reserves, frozen, wanted, Numbers));

    [Fact]
    public void Switched_off_nothing_is_frozen() =>
        Assert.Equal((600, 0), FrozenAssets.Step(600, 0, 300, Numbers with { On = false }));

    [Fact]
    public void Holders_earn_a_twelfth_of_the_yearly_yield() =>
        Assert.Equal(300_000 * 0.025 / 12, FrozenAssets.Income(300_000, Numbers), 9);
}

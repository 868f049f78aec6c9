using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Experiments.Tests.Ensembles;

public class BandTests
{
    [Fact]
    public void Quantiles_interpolate_as_type_7_does()
    {
        // R: quantile(c(9, 1, 4, 16, 25), c(.1, .25, .5, .75, .9)) = 2.2, 4, 9, 16, 21.4
        var band = Band.Of([9, 1, 4, 16, 25]);
        Assert.Equal((2.2, 4.0, 9.0, 16.0), (Math.Round(band.Low80, 12), band.Low50, band.Median, band.High50));
        Assert.Equal(21.4, band.High80, 12);
    }

    [Fact]
    public void One_replicate_is_its_own_band() => Assert.Equal(new Band(3, 3, 3, 3, 3), Band.Of([3]));
}

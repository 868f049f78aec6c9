using System.Collections.Immutable;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>What a mechanism did to a headline, over pairs of runs with the same draws.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="On">The figure with the mechanism: of chances the share of runs, else the median.</param>
/// <param name="Off">The same without.</param>
/// <param name="Difference">With less without: a share of the figure without for quantities and counts, in the figure's unit else; of
/// chances all of it is the difference of the two shares.</param>
/// <param name="Stated">Pairs that differ the stated way.</param>
/// <param name="Other">Pairs that differ the other way.</param>
public sealed record HeadlineResult(HeadlineAttribute Headline, int Pairs, double On, double Off, Band Difference, int Stated, int Other)
{
    /// <summary>How near the record a figure alone has to come, as a share of the record.</summary>
    private const double Near = 0.2;

    /// <summary>How many runs were tried, of which <see cref="Pairs"/> met the condition.</summary>
    public int Tried { get; init; } = Pairs;

    /// <summary>Figures with the mechanism, over runs.</summary>
    public Band Spread { get; init; } = new(On, On, On, On, On);

    /// <summary>Differences below this share of a figure are ties: rounding, not an effect.</summary>
    private const double Tie = 1e-9;

    /// <summary>Share of pairs that have to differ the stated way.</summary>
    private const double StatedLeast = 0.8;

    /// <summary>Of chances, how many pairs have to differ the stated way for each that differs the other way.</summary>
    private const int ToOne = 3;

    /// <summary>Whether the median difference, in the stated direction, is as large as it has to be.</summary>
    public bool Enough => (Headline.Less ? -Difference.Median : Difference.Median) >= Needed - Tie;

    /// <summary>Whether it happens the stated way in enough pairs.</summary>
    public bool OftenEnough => Headline.Kind == HeadlineKind.Chance ? Stated > 0 && Stated >= ToOne * Other : Stated >= StatedLeast * Pairs;

    /// <summary>
    /// Whether the figure is within the bounds stated for it: small where it has to be, high with the mechanism and low without where that
    /// is asked.
    /// </summary>
    public bool InBounds =>
        (Headline.AtMost == 0 || Math.Abs(Difference.Median) <= Headline.AtMost) && (Headline.On == 0 || On >= Headline.On)
            && (Headline.Upmost == 0 || On <= Headline.Upmost) && (Headline.Off == 0 || Off < Headline.Off);

    /// <summary>Whether the figure alone meets the record; also where there is none.</summary>
    public bool MeetsRecord => Headline.Record == 0 || (Headline.InBand
        ? Headline.Record >= Spread.Low80 && Headline.Record <= Spread.High80
        : Math.Abs(On - Headline.Record) <= Near * Math.Abs(Headline.Record));

    /// <summary>Whether it counts as an effect. Where no run met the condition there is nothing to go by.</summary>
    public bool Works => Headline.Reported || (Pairs > 0 && InBounds && (Headline.Alone ? MeetsRecord : Enough && OftenEnough));

    /// <summary>Whether the difference is a share of the figure.</summary>
    public bool Relative => Headline.Kind is HeadlineKind.Quantity or HeadlineKind.Count;

    /// <summary>Least median difference, in the unit of the difference.</summary>
    public double Needed => Headline.AtLeast > 0 ? Headline.AtLeast : Headline.Kind switch
    {
        HeadlineKind.Quantity => 0.02,
        HeadlineKind.Months => 1,
        HeadlineKind.Share => 0.05,
        _ => 0.1,
    };

    /// <summary>The result of some pairs.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="pairs">The figure with and without the mechanism, a pair of runs each.</param>
    public static HeadlineResult Of(HeadlineAttribute headline, ImmutableArray<(double On, double Off)> pairs)
    {
        ArgumentNullException.ThrowIfNull(headline);
        var way = headline.Less ? -1 : 1;
        var (stated, other) = (0, 0);
        foreach (var (on, off) in pairs)
        {
            if (Math.Abs(on - off) <= Tie * Math.Max(Math.Abs(on), Math.Abs(off))) continue;
            if (way * (on - off) > 0) stated++;
            else other++;
        }

        if (pairs.IsEmpty) return new HeadlineResult(headline, 0, 0, 0, new Band(0, 0, 0, 0, 0), 0, 0);
        var relative = headline.Kind is HeadlineKind.Quantity or HeadlineKind.Count;
        var (ons, offs) = (pairs.Select(p => p.On).ToArray(), pairs.Select(p => p.Off).ToArray());
        if (headline.Kind == HeadlineKind.Chance)
        {
            var difference = ons.Average() - offs.Average();
            return new HeadlineResult(headline, pairs.Length, ons.Average(), offs.Average(),
                new Band(difference, difference, difference, difference, difference), stated, other);
        }

        var differences = pairs.Select(p => relative ? Share(p.On, p.Off) : p.On - p.Off).ToArray();
        return new HeadlineResult(headline, pairs.Length, Band.Of(ons).Median, Band.Of(offs).Median, Band.Of(differences), stated, other)
        {
            Spread = Band.Of(ons),
        };
    }

    private static double Share(double on, double off) => on == off ? 0 : (on - off) / (off != 0 ? Math.Abs(off) : Math.Abs(on));
}

using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// Price caps on pairs. Caps bend demand over a width of ln p instead of cutting it off, which is a smooth market; as the
/// width goes to <see cref="LastWidth"/> it becomes the true one, with prices within 4e-13 of binding caps.
/// </summary>
internal sealed class PairCaps
{
    /// <summary>Where <see cref="Width"/> ends.</summary>
    public const double LastWidth = 1e-14;

    // A cap this many widths above the price does not matter yet; below it, one this many times σ widths bends no further.
    private const double Reach = 35.0;

    // A capped pair is closed for good when even an importer without other sources buys e to minus this of its base.
    private const double PricedOut = 92.0;

    private readonly ArmingtonMarket market;
    private readonly double[] logCap;
    private readonly double[] capSigma;
    private readonly double[] origin, originBefore, before;
    private double widthBefore;

    public PairCaps(ArmingtonMarket market, double[]? caps, double width)
    {
        var n = market.Count;
        this.market = market;
        Width = width;
        logCap = new double[n * n];
        capSigma = new double[n];
        (origin, originBefore, before) = (new double[n], new double[n], new double[market.Stride]);
        (Shadow, Move) = (new double[n * n], new double[n * n]);
        Array.Fill(capSigma, double.PositiveInfinity);
        for (var cell = 0; cell < n * n; cell++)
        {
            logCap[cell] = Elementary.Log(caps?[cell] ?? double.PositiveInfinity);
            if (double.IsFinite(logCap[cell]) && market.Share[cell] > 0.0)
                capSigma[cell / n] = Math.Min(capSigma[cell / n], market.Elasticities.Substitution[cell % n]);
        }
    }

    /// <summary>The present width, in ln p.</summary>
    public double Width { get; private set; }

    /// <summary>ln of the shadow price over p by pair; zero where no cap binds.</summary>
    public double[] Shadow { get; }

    /// <summary>Derivative of the buyer's log price with respect to ln p.</summary>
    public double[] Move { get; }

    private int Count => this.market.Count;

    /// <summary>Narrows the caps' width and moves the unknowns along, so that capped buyers get what they got.</summary>
    /// <param name="x">The unknowns.</param>
    /// <param name="factor">What to multiply the width by.</param>
    public void Narrow(double[] x, double factor)
    {
        x.CopyTo(before, 0);
        origin.CopyTo(originBefore, 0);
        widthBefore = Width;
        var next = Math.Max(LastWidth, Width * factor);
        for (var i = 0; i < Count; i++)
        {
            if (double.IsPositiveInfinity(capSigma[i])) continue;
            var nearest = double.PositiveInfinity;
            var cap = 0.0;
            for (var j = 0; j < Count; j++)
            {
                var distance = x[i] - (logCap[i * Count + j] - origin[i]);
                if (!(Math.Abs(distance) < Math.Abs(nearest)) || distance < -Reach * Width
                    || distance > capSigma[i] * Closed(j) * Width) continue;
                nearest = distance;
                cap = logCap[i * Count + j];
            }

            if (double.IsPositiveInfinity(nearest)) continue;
            // From here on the unknown is the distance from this cap, which keeps all its digits.
            origin[i] = cap;
            x[i] = nearest * next / Width;
        }

        Width = next;
    }

    /// <summary>Takes the last <see cref="Narrow"/> back.</summary>
    public void Undo(double[] x)
    {
        before.CopyTo(x, 0);
        originBefore.CopyTo(origin, 0);
        Width = widthBefore;
    }

    /// <summary>Fills an exporter's row of <see cref="Shadow"/> and <see cref="Move"/>.</summary>
    /// <remarks>What a capped buyer gets falls as 1 / (1 + e^y), y the distance of ln p from the cap in widths.</remarks>
    /// <param name="i">Exporter.</param>
    /// <param name="x">Its unknown: ln p less its origin.</param>
    /// <returns>ln p.</returns>
    public double Place(int i, double x)
    {
        var n = Count;
        var row = i * n;
        Array.Clear(Shadow, row, n);
        Array.Fill(Move, 1.0, row, n);
        if (double.IsPositiveInfinity(capSigma[i])) return origin[i] + x;
        for (var j = 0; j < n; j++)
        {
            if (double.IsPositiveInfinity(logCap[row + j])) continue;
            var y = (x - (logCap[row + j] - origin[i])) / Width;
            // softplus(y) and its slope, without overflow.
            var far = y > Reach;
            var power = far ? 0.0 : Elementary.Exp(y);
            var shadow = (far ? y : Elementary.Log(1.0 + power)) / capSigma[i];
            var limit = Closed(j);
            Shadow[row + j] = Math.Min(shadow, limit);
            if (shadow < limit) Move[row + j] = 1.0 + (far ? 1.0 : power / (1.0 + power)) / (Width * capSigma[i]);
        }

        return origin[i] + x;
    }

    // ln of the shadow price at which a capped pair counts as closed: a buyer without other sources feels the cap this far.
    private double Closed(int j) => -PricedOut / this.market.Elasticities.Demand[j];
}

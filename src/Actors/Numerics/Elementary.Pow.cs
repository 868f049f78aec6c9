namespace NegotiationSim.Actors.Numerics;

public static partial class Elementary
{
    // ln 2 less Ln2High in two pieces; the first has 38 bits, so that its product with an exponent is exact.
    private const double Ln2Middle = 1.9082149292665867e-10;
    private const double Ln2Rest = 4.0010853476147194e-22;

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>; error below two units in the last place.</summary>
    /// <param name="x">Base; a negative base needs an integer exponent, else the result is NaN.</param>
    /// <param name="y">Exponent; zero gives one, whatever the base.</param>
    /// <remarks>The logarithm is carried in two doubles, since an error in it is multiplied by y ln x. Special
    /// values are those of IEEE 754 pow.</remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0) return 1.0;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (x > 0.0 && double.IsFinite(x) && double.IsFinite(y)) return PowPositive(x, y);
        return PowSpecial(x, y);
    }

    private static double PowSpecial(double x, double y)
    {
        var size = Math.Abs(x);
        if (double.IsInfinity(y))
            return size == 1.0 ? 1.0 : (size > 1.0) == (y > 0.0) ? double.PositiveInfinity : 0.0;
        var isInteger = Math.Floor(y) == y;
        var isOdd = isInteger && Math.Abs(y) < 2.0 * TwoTo52 && Math.Floor(y / 2.0) * 2.0 != y;
        var negative = double.IsNegative(x);
        if (size == 0.0 || double.IsInfinity(size))
        {
            var magnitude = (size == 0.0) == (y > 0.0) ? 0.0 : double.PositiveInfinity;
            return negative && isOdd ? -magnitude : magnitude;
        }

        if (!isInteger) return double.NaN;
        return isOdd ? -PowPositive(size, y) : PowPositive(size, y);
    }

    private static double PowPositive(double x, double y)
    {
        // The logarithm is at least 1e-16 away from zero, so beyond this the result is zero or infinite all the same.
        if (Math.Abs(y) > 1e30) y = y > 0.0 ? 1e30 : -1e30;
        var (logHigh, logLow) = LogTwofold(x);
        var high = logHigh * y;
        if (!(Math.Abs(high) < 800.0)) return high > 0.0 ? double.PositiveInfinity : 0.0;
        var (productHigh, productLow) = Product(logHigh, y);
        productLow += logLow * y;
        // exp(a + b) = exp(a) (1 + b) for a b this small; a subnormal result is rounded a second time.
        var power = Exp(productHigh);
        return double.IsInfinity(power) ? power : power + power * productLow;
    }

    // ln x as the sum of two doubles, relative error about 2^-63: 2 artanh(s) with s, s^3 in twofold precision.
    private static (double High, double Low) LogTwofold(double x)
    {
        var (k, f) = Split(x);
        var denominator = 2.0 + f;
        var denominatorLow = f - (denominator - 2.0);
        var s = f / denominator;
        var (backHigh, backLow) = Product(s, denominator);
        var sLow = ((f - backHigh) - backLow - s * denominatorLow) / denominator;

        var (squareHigh, squareLow) = Product(s, s);
        squareLow += 2.0 * s * sLow;
        var (cubeHigh, cubeLow) = Product(squareHigh, s);
        cubeLow += squareLow * s + squareHigh * sLow;
        var (thirdHigh, thirdLow) = Product(cubeHigh, TwoThirds);
        thirdLow += cubeLow * TwoThirds + cubeHigh * TwoThirdsLow;

        var z = squareHigh;
        var series = 2.0 / 21.0;
        for (var n = 19; n >= 5; n -= 2) series = 2.0 / n + z * series;
        var tail = cubeHigh * z * series;

        var (high, low) = Sum(k * Ln2High, k * Ln2Middle);
        (high, var rest) = Sum(high, 2.0 * s);
        low += rest;
        (high, rest) = Sum(high, thirdHigh);
        low += rest + (thirdLow + 2.0 * sLow + k * Ln2Rest);
        (high, rest) = Sum(high, tail);
        return Sum(high, low + rest);
    }

    private const double TwoThirds = 2.0 / 3.0;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    // Knuth's exact sum of two doubles.
    private static (double High, double Low) Sum(double a, double b)
    {
        var high = a + b;
        var b1 = high - a;
        return (high, (a - (high - b1)) + (b - b1));
    }

    // Dekker's exact product of two doubles, without a fused multiply-add.
    private static (double High, double Low) Product(double a, double b)
    {
        var high = a * b;
        const double splitter = 134217729.0;
        var a1 = splitter * a;
        a1 -= a1 - a;
        var a2 = a - a1;
        var b1 = splitter * b;
        b1 -= b1 - b;
        var b2 = b - b1;
        return (high, ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2);
    }
}

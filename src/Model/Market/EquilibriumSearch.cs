namespace NegotiationSim.Model.Market;

/// <summary>
/// Finds the prices that clear a market: Broyden's method from the inverse Jacobian of the base, which costs one
/// evaluation a step, and where that stalls or diverges Newton's method with a line search.
/// </summary>
/// <remarks>Nothing is carried from one search to the next, so the result is a function of its inputs alone.
/// Broyden's update in the form that stores steps only: Kelley (1995), Iterative Methods for Linear and Nonlinear
/// Equations, algorithm brsol.</remarks>
internal sealed class EquilibriumSearch
{
    /// <summary>Clearing tolerance, as a share of base sales.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>
    /// Residual that is taken where no step gets further: prices far from the base, or steep curves, leave no more digits.
    /// </summary>
    private const double RoundingFloor = 1e-10;

    private const int BroydenSteps = 24;
    private const int NewtonSteps = 80;
    private const int Halvings = 30;
    private const int Kicks = 6;
    private const double LongestStep = 2.0;

    private static readonly double[] Dampings = [0.01, 0.1, 1.0];

    private readonly int stride;
    private readonly double[] residual;
    private readonly double[] trial;
    private readonly double[] step;
    private readonly double[][] steps;
    private readonly double[] squares = new double[BroydenSteps + 1];
    private double[]? jacobian;
    private double merit;
    private double tolerance;

    /// <summary>Makes room for markets of one size.</summary>
    public EquilibriumSearch(int stride)
    {
        this.stride = stride;
        residual = new double[stride];
        trial = new double[stride];
        this.step = new double[stride];
        steps = new double[BroydenSteps + 1][];
        for (var k = 0; k <= BroydenSteps; k++) steps[k] = new double[stride];
    }

    /// <summary>Evaluations of the equations in the last search.</summary>
    public int Iterations { get; private set; }

    /// <summary>The residual reached.</summary>
    public double ResidualNorm { get; private set; }

    /// <summary>The exporter with the largest residual in the last search.</summary>
    public int WorstExporter
    {
        get
        {
            var worst = 0;
            for (var i = 1; i < residual.Length; i++)
                if (Math.Abs(residual[i]) > Math.Abs(residual[worst])) worst = i;
            return worst;
        }
    }

    /// <summary>Searches from <paramref name="x"/> and leaves the solution there.</summary>
    /// <param name="equations">The market.</param>
    /// <param name="x">Start and result, padded to whole vectors.</param>
    /// <param name="baseInverse">Inverse Jacobian at the base, or null to use Newton's method from the start.</param>
    /// <param name="tolerance">Clearing residual to reach.</param>
    /// <returns>True if the residual is within the tolerance.</returns>
    public bool Run(IMarketEquations equations, double[] x, double[]? baseInverse, double tolerance = Tolerance)
    {
        this.tolerance = tolerance;
        Iterations = 1;
        merit = equations.Residual(x, residual, out var clearing);
        ResidualNorm = clearing;
        if (ResidualNorm <= this.tolerance) return true;
        if (baseInverse is not null && Broyden(equations, x, baseInverse)) return true;
        if (Newton(equations, x)) return true;
        if (!(ResidualNorm <= Math.Max(this.tolerance, RoundingFloor))) return false;
        // The last point tried may have been another: what is read out has to stand at x.
        merit = equations.Residual(x, residual, out clearing);
        ResidualNorm = clearing;
        return clearing <= Math.Max(this.tolerance, RoundingFloor);
    }

    private bool Broyden(IMarketEquations equations, double[] x, double[] inverse)
    {
        if (!(merit < 1.0)) return false;
        var s = steps[0];
        Precondition(equations, inverse, s);
        var bound = merit; // falls by a rate below which a factorisation is cheaper
        for (var k = 0; k < BroydenSteps; k++)
        {
            if (!(Largest(s) < LongestStep)) break;
            for (var i = 0; i < this.stride; i++) trial[i] = x[i] + s[i];
            var norm = equations.Residual(trial, residual, out var clearing);
            Iterations++;
            if (!(norm < 2.0 * merit)) break;
            Array.Copy(trial, x, this.stride);
            (merit, ResidualNorm) = (norm, clearing);
            if (clearing <= this.tolerance) return true;
            bound *= 0.6;
            if (k >= 6 && norm > bound) break;

            squares[k] = Kernels.Dot(s, s);
            var z = steps[k + 1];
            Precondition(equations, inverse, z);
            for (var m = 0; m < k; m++)
            {
                var along = Kernels.Dot(steps[m], z) / squares[m];
                for (var i = 0; i < this.stride; i++) z[i] += along * steps[m + 1][i];
            }

            var scale = 1.0 - Kernels.Dot(s, z) / squares[k];
            if (!(Math.Abs(scale) > 1e-3)) break;
            scale = 1.0 / scale;
            for (var i = 0; i < this.stride; i++) z[i] *= scale;
            s = z;
        }

        merit = equations.Residual(x, residual, out var reached);
        ResidualNorm = reached;
        Iterations++;
        return false;
    }

    private bool Newton(IMarketEquations equations, double[] x)
    {
        this.jacobian ??= new double[equations.Count * this.stride];
        var kicks = Kicks;
        for (var k = 0; k < NewtonSteps; k++)
        {
            if (ResidualNorm <= this.tolerance) return true;
            if (Advance(equations, x, this.jacobian, 0.0, out var length)) continue;
            if (merit <= this.tolerance)
            {
                // Receipts many times base sales: rounding stops the search when they agree to the tolerance themselves.
                ResidualNorm = merit;
                return true;
            }

            if (kicks > 0 && length > 0.0)
            {
                kicks--;
                Kick(equations, x, 0.5 * length);
                continue;
            }

            var moved = false;
            foreach (var damping in Dampings)
            {
                moved = Advance(equations, x, this.jacobian, damping, out _);
                if (moved) break;
            }

            if (!moved) return false;
        }

        return ResidualNorm <= this.tolerance;
    }

    // Newton's step, and where it fails ever smaller steps along the residuals: a price rises where demand exceeds supply.
    // (Fixed supply whose every outlet is bound by a quota has no slope at all, yet its price must rise.)
    private bool Advance(IMarketEquations equations, double[] x, double[] jacobian, double damping, out double length)
    {
        length = 0.0;
        equations.Jacobian(x, jacobian);
        for (var i = 0; i < equations.Count; i++)
        {
            if (equations.Active[i]) jacobian[i * this.stride + i] -= damping;
        }

        for (var i = 0; i < this.stride; i++) this.step[i] = -residual[i];
        if (!LinearSystem.Solve(jacobian, this.step, equations.Count, this.stride)) return false;
        var largest = Largest(this.step);
        if (!double.IsFinite(largest)) return false;
        length = largest > LongestStep ? LongestStep / largest : 1.0;
        return LineSearch(equations, x, length);
    }

    // At a kink, where a limit begins to bind, no step may seem to help: cross it.
    private void Kick(IMarketEquations equations, double[] x, double length)
    {
        for (var i = 0; i < this.stride; i++) x[i] += length * this.step[i];
        merit = equations.Residual(x, residual, out var reached);
        ResidualNorm = reached;
        Iterations++;
    }

    private bool LineSearch(IMarketEquations equations, double[] x, double length)
    {
        for (var h = 0; h < Halvings; h++)
        {
            for (var i = 0; i < this.stride; i++) trial[i] = x[i] + length * this.step[i];
            var norm = equations.Residual(trial, residual, out var clearing);
            Iterations++;
            if (clearing <= this.tolerance || norm < merit * (1.0 - 1e-4 * length))
            {
                Array.Copy(trial, x, this.stride);
                (merit, ResidualNorm) = (norm, clearing);
                return true;
            }

            length *= 0.5;
        }

        merit = equations.Residual(x, residual, out var reached);
        ResidualNorm = reached;
        return false;
    }

    private void Precondition(IMarketEquations equations, double[] inverse, double[] step)
    {
        Kernels.RowDots(inverse, residual, step, equations.Count, this.stride);
        var active = equations.Active;
        for (var i = 0; i < active.Length; i++) step[i] = active[i] ? -step[i] : 0.0;
    }

    private static double Largest(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            if (!(Math.Abs(value) <= largest)) largest = Math.Abs(value);
        }

        return largest;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NegotiationSim.Model.Market;

/// <summary>Gaussian elimination with partial pivoting on a dense matrix with padded rows.</summary>
internal static class LinearSystem
{
    /// <summary>Replaces <paramref name="matrix"/> by its triangular factors and <paramref name="right"/> by the solution.</summary>
    /// <returns>False if the matrix is singular.</returns>
    public static bool Solve(double[] matrix, double[] right, int count, int stride)
    {
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        for (var k = 0; k < count; k++)
        {
            var pivot = Pivot(matrix, k, count, stride);
            if (pivot < 0) return false;
            if (pivot != k)
            {
                SwapRows(matrix, k, pivot, stride);
                (right[k], right[pivot]) = (right[pivot], right[k]);
            }

            // Whole vectors from the one that holds the diagonal: the elements left of it are overwritten with
            // multiples of zeros or of factors no longer needed.
            var from = k & ~3;
            var inverse = 1.0 / matrix[k * stride + k];
            for (var i = k + 1; i < count; i++)
            {
                var factor = matrix[i * stride + k] * inverse;
                if (factor == 0.0) continue;
                Kernels.AddScaled(ref Unsafe.Add(ref m, k * stride + from), -factor,
                    ref Unsafe.Add(ref m, i * stride + from), stride - from);
                right[i] -= factor * right[k];
            }
        }

        for (var k = count - 1; k >= 0; k--)
        {
            var sum = right[k];
            for (var j = k + 1; j < count; j++) sum -= matrix[k * stride + j] * right[j];
            right[k] = sum / matrix[k * stride + k];
        }

        return true;
    }

    /// <summary>
    /// The inverse, by Gauss-Jordan elimination; rows padded like those of <paramref name="matrix"/>, which is destroyed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The matrix is singular.</exception>
    public static double[] Invert(double[] matrix, int count, int stride)
    {
        var inverse = new double[count * stride];
        for (var i = 0; i < count; i++) inverse[i * stride + i] = 1.0;
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var v = ref MemoryMarshal.GetArrayDataReference(inverse);
        for (var k = 0; k < count; k++)
        {
            var pivot = Pivot(matrix, k, count, stride);
            if (pivot < 0) throw new InvalidOperationException("The matrix is singular.");
            if (pivot != k)
            {
                SwapRows(matrix, k, pivot, stride);
                SwapRows(inverse, k, pivot, stride);
            }

            var scale = 1.0 / matrix[k * stride + k];
            for (var j = 0; j < stride; j++)
            {
                matrix[k * stride + j] *= scale;
                inverse[k * stride + j] *= scale;
            }

            for (var i = 0; i < count; i++)
            {
                var factor = matrix[i * stride + k];
                if (i == k || factor == 0.0) continue;
                Kernels.AddScaled(ref Unsafe.Add(ref m, k * stride), -factor,
                    ref Unsafe.Add(ref m, i * stride), stride);
                Kernels.AddScaled(ref Unsafe.Add(ref v, k * stride), -factor,
                    ref Unsafe.Add(ref v, i * stride), stride);
            }
        }

        return inverse;
    }

    private static int Pivot(double[] matrix, int k, int count, int stride)
    {
        var pivot = -1;
        var largest = 0.0;
        for (var i = k; i < count; i++)
        {
            var size = Math.Abs(matrix[i * stride + k]);
            if (!(size > largest)) continue;
            largest = size;
            pivot = i;
        }

        return double.IsFinite(largest) ? pivot : -1;
    }

    private static void SwapRows(double[] matrix, int a, int b, int stride)
    {
        var first = matrix.AsSpan(a * stride, stride);
        var second = matrix.AsSpan(b * stride, stride);
        for (var j = 0; j < stride; j++) (first[j], second[j]) = (second[j], first[j]);
    }
}

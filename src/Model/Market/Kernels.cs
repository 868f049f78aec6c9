using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// Products of a dense matrix with a vector. Matrix rows are padded with zeros to whole vectors of four; the order of
/// every sum is fixed (rows in order; within a row four interleaved partial sums), so that results do not depend on
/// the machine.
/// </summary>
internal static class Kernels
{
    /// <summary>result_j = Σ_i weights_i matrix_ij, summed in the order of i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ColumnSums(double[] matrix, double[] weights, double[] result, int count, int stride)
    {
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var d = ref MemoryMarshal.GetArrayDataReference(result);
        Array.Clear(result, 0, stride);
        var i = 0;
        for (; i <= count - 4; i += 4)
        {
            var w0 = Vector256.Create(weights[i]);
            var w1 = Vector256.Create(weights[i + 1]);
            var w2 = Vector256.Create(weights[i + 2]);
            var w3 = Vector256.Create(weights[i + 3]);
            ref var r0 = ref Unsafe.Add(ref m, i * stride);
            ref var r1 = ref Unsafe.Add(ref r0, stride);
            ref var r2 = ref Unsafe.Add(ref r1, stride);
            ref var r3 = ref Unsafe.Add(ref r2, stride);
            for (nuint j = 0; j < (nuint)stride; j += 4)
            {
                var sum = Vector256.LoadUnsafe(ref d, j);
                sum += w0 * Vector256.LoadUnsafe(ref r0, j);
                sum += w1 * Vector256.LoadUnsafe(ref r1, j);
                sum += w2 * Vector256.LoadUnsafe(ref r2, j);
                sum += w3 * Vector256.LoadUnsafe(ref r3, j);
                sum.StoreUnsafe(ref d, j);
            }
        }

        for (; i < count; i++) AddScaled(ref Unsafe.Add(ref m, i * stride), weights[i], ref d, stride);
    }

    /// <summary>Two sums over one reading of the matrix: first_j = Σ_i weights1_i matrix_ij, second_j likewise with weights2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ColumnSums(double[] matrix, double[] weights1, double[] weights2, double[] first, double[] second, int count, int stride)
    {
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var f = ref MemoryMarshal.GetArrayDataReference(first);
        ref var s = ref MemoryMarshal.GetArrayDataReference(second);
        Array.Clear(first, 0, stride);
        Array.Clear(second, 0, stride);
        var i = 0;
        for (; i <= count - 4; i += 4)
        {
            var (a0, a1, a2, a3) = (Vector256.Create(weights1[i]), Vector256.Create(weights1[i + 1]), Vector256.Create(weights1[i + 2]), Vector256.Create(weights1[i + 3]));
            var (b0, b1, b2, b3) = (Vector256.Create(weights2[i]), Vector256.Create(weights2[i + 1]), Vector256.Create(weights2[i + 2]), Vector256.Create(weights2[i + 3]));
            ref var r0 = ref Unsafe.Add(ref m, i * stride);
            ref var r1 = ref Unsafe.Add(ref r0, stride);
            ref var r2 = ref Unsafe.Add(ref r1, stride);
            ref var r3 = ref Unsafe.Add(ref r2, stride);
            for (nuint j = 0; j < (nuint)stride; j += 4)
            {
                var x0 = Vector256.LoadUnsafe(ref r0, j);
                var x1 = Vector256.LoadUnsafe(ref r1, j);
                var x2 = Vector256.LoadUnsafe(ref r2, j);
                var x3 = Vector256.LoadUnsafe(ref r3, j);
                var sum = Vector256.LoadUnsafe(ref f, j);
                sum += a0 * x0;
                sum += a1 * x1;
                sum += a2 * x2;
                sum += a3 * x3;
                sum.StoreUnsafe(ref f, j);
                sum = Vector256.LoadUnsafe(ref s, j);
                sum += b0 * x0;
                sum += b1 * x1;
                sum += b2 * x2;
                sum += b3 * x3;
                sum.StoreUnsafe(ref s, j);
            }
        }

        for (; i < count; i++)
        {
            AddScaled(ref Unsafe.Add(ref m, i * stride), weights1[i], ref f, stride);
            AddScaled(ref Unsafe.Add(ref m, i * stride), weights2[i], ref s, stride);
        }
    }

    /// <summary>result_i = Σ_j matrix_ij vector_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowDots(double[] matrix, double[] vector, double[] result, int count, int stride)
    {
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var v = ref MemoryMarshal.GetArrayDataReference(vector);
        var i = 0;
        for (; i <= count - 4; i += 4)
        {
            ref var r0 = ref Unsafe.Add(ref m, i * stride);
            ref var r1 = ref Unsafe.Add(ref r0, stride);
            ref var r2 = ref Unsafe.Add(ref r1, stride);
            ref var r3 = ref Unsafe.Add(ref r2, stride);
            var s0 = Vector256<double>.Zero;
            var s1 = Vector256<double>.Zero;
            var s2 = Vector256<double>.Zero;
            var s3 = Vector256<double>.Zero;
            for (nuint j = 0; j < (nuint)stride; j += 4)
            {
                var x = Vector256.LoadUnsafe(ref v, j);
                s0 += x * Vector256.LoadUnsafe(ref r0, j);
                s1 += x * Vector256.LoadUnsafe(ref r1, j);
                s2 += x * Vector256.LoadUnsafe(ref r2, j);
                s3 += x * Vector256.LoadUnsafe(ref r3, j);
            }

            result[i] = Total(s0);
            result[i + 1] = Total(s1);
            result[i + 2] = Total(s2);
            result[i + 3] = Total(s3);
        }

        for (; i < count; i++) result[i] = Dot(ref Unsafe.Add(ref m, i * stride), ref v, stride);
    }

    /// <summary>Σ_j a_j b_j over whole vectors.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Dot(ref MemoryMarshal.GetReference(a), ref MemoryMarshal.GetReference(b), a.Length);

    /// <summary>target += factor * row over <paramref name="length"/> elements, a multiple of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ref double row, double factor, ref double target, int length)
    {
        var w = Vector256.Create(factor);
        for (nuint j = 0; j < (nuint)length; j += 4)
            (Vector256.LoadUnsafe(ref target, j) + w * Vector256.LoadUnsafe(ref row, j)).StoreUnsafe(ref target, j);
    }

    /// <summary>Loads four elements of a row from <paramref name="j"/>; lanes beyond the row get <paramref name="fill"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ReadOnlySpan<double> row, int j, double fill)
    {
        if (j + 4 <= row.Length) return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)j);
        return Vector256.Create(row[j], j + 1 < row.Length ? row[j + 1] : fill, j + 2 < row.Length ? row[j + 2] : fill, fill);
    }

    /// <summary>Stores the lanes that lie within the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, Span<double> row, int j)
    {
        if (j + 4 <= row.Length)
        {
            value.StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)j);
            return;
        }

        row[j] = value[0];
        if (j + 1 < row.Length) row[j + 1] = value[1];
        if (j + 2 < row.Length) row[j + 2] = value[2];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ref double a, ref double b, int length)
    {
        var sum = Vector256<double>.Zero;
        for (nuint j = 0; j < (nuint)length; j += 4)
            sum += Vector256.LoadUnsafe(ref b, j) * Vector256.LoadUnsafe(ref a, j);
        return Total(sum);
    }

    // The four partial sums in a stated order; Vector256.Sum leaves it to the platform.
    private static double Total(Vector256<double> sum) => (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

using System.Linq.Expressions;
using System.Reflection;

namespace NegotiationSim.Actors.Codec;

/// <summary>Writes a positional record member by member, in the order of its constructor.</summary>
/// <remarks>
/// The constructor's order is the file format's order: adding, removing or moving a parameter is a new
/// format, and readers of old bytes will say so instead of guessing.
/// </remarks>
internal sealed class RecordCodec<T> : ICodec<T>
{
    private delegate T Reading(ref CanonicalReader reader);

    private readonly Action<CanonicalWriter, T> write;
    private readonly Reading read;

    // Compiled when first asked for: few records are ever compared.
    private readonly Lazy<(string Name, Func<T, T, FieldDifference?> Compare)[]> members;

    public RecordCodec()
    {
        var constructor = Canonical.Constructor(typeof(T));
        var writer = Expression.Parameter(typeof(CanonicalWriter));
        var value = Expression.Parameter(typeof(T));
        var reader = Expression.Parameter(typeof(CanonicalReader).MakeByRefType());
        var writes = new List<Expression>();
        var locals = new List<ParameterExpression>();
        var reads = new List<Expression>();
        var smallest = 0;
        foreach (var parameter in constructor.GetParameters())
        {
            var codec = Canonical.CodecOf(parameter.ParameterType);
            var codecType = typeof(ICodec<>).MakeGenericType(parameter.ParameterType);
            smallest += (int)codecType.GetProperty(nameof(Smallest))!.GetValue(codec)!;
            var property = typeof(T).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;
            writes.Add(Expression.Call(Expression.Constant(codec, codecType), codecType.GetMethod(nameof(ICodec<int>.Write))!, writer,
                Expression.Property(value, property)));
            var local = Expression.Variable(parameter.ParameterType);
            locals.Add(local);
            reads.Add(Expression.Assign(local, Expression.Call(
                Expression.Constant(codec, codecType), codecType.GetMethod(nameof(ICodec<int>.Read))!, reader)));
        }

        // A record of reference type may be missing, which takes one byte; a value is always there with all its members.
        Smallest = typeof(T).IsValueType ? smallest : 1;
        reads.Add(Expression.New(constructor, locals));
        write = Expression.Lambda<Action<CanonicalWriter, T>>(
            writes.Count == 0 ? Expression.Empty() : Expression.Block(writes), writer, value).Compile();
        read = Expression.Lambda<Reading>(Expression.Block(locals, reads), reader).Compile();
        members = new(() => [.. constructor.GetParameters().Select(Comparing)]);
    }

    public int Smallest { get; }

    public void Write(CanonicalWriter writer, T value)
    {
        if (!typeof(T).IsValueType)
        {
            writer.Boolean(value is not null);
            if (value is null) return;
        }

        write(writer, value);
    }

    public T Read(ref CanonicalReader reader) => typeof(T).IsValueType || reader.Boolean() ? read(ref reader) : default!;

    public FieldDifference? FirstDifference(T left, T right)
    {
        if (left is null || right is null) return left is null && right is null ? null : FieldDifference.OfPresence(left is not null);
        foreach (var (name, compare) in members.Value)
            if (compare(left, right) is { } found) return found.In(name);
        return null;
    }

    private static (string Name, Func<T, T, FieldDifference?> Compare) Comparing(ParameterInfo parameter)
    {
        var codecType = typeof(ICodec<>).MakeGenericType(parameter.ParameterType);
        var property = typeof(T).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;
        var (left, right) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(T)));
        var compare = Expression.Call(
            Expression.Constant(Canonical.CodecOf(parameter.ParameterType), codecType),
                codecType.GetMethod(nameof(ICodec<int>.FirstDifference))!,
            Expression.Property(left, property), Expression.Property(right, property));
        return (property.Name, Expression.Lambda<Func<T, T, FieldDifference?>>(compare, left, right).Compile());
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace NegotiationSim.Actors.Codec;

/// <summary>
/// The canonical codec. It writes booleans, bytes, whole numbers, doubles, text, enumerations, nullables,
/// <see cref="ImmutableArray{T}"/> and positional records of these. Equal values give equal bytes on every
/// platform; digest, checkpoint and wire use these bytes.
/// </summary>
public static class Canonical
{
    private static readonly ConcurrentDictionary<Type, object> Codecs = new();

    /// <summary>The canonical bytes of <paramref name="value"/>.</summary>
    /// <exception cref="CanonicalException">The type cannot be written, or a number is NaN.</exception>
    public static byte[] Write<T>(T value)
    {
        var writer = new CanonicalWriter();
        Write(writer, value);
        return writer.Written.ToArray();
    }

    /// <summary>Appends the canonical bytes of <paramref name="value"/>.</summary>
    /// <exception cref="CanonicalException">The type cannot be written, or a number is NaN.</exception>
    public static void Write<T>(CanonicalWriter writer, T value) => Codec<T>().Write(writer, value);

    /// <summary>The value whose canonical bytes these are.</summary>
    /// <exception cref="CanonicalException">They are not the bytes of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var value = Codec<T>().Read(ref reader);
        return reader.Left == 0 ? value : throw new CanonicalException($"{reader.Left} bytes follow a {typeof(T).Name}.");
    }

    /// <summary>
    /// The first field, in the order of writing, in which two values differ; null exactly where their canonical bytes are equal.
    /// </summary>
    /// <exception cref="CanonicalException">The type has no canonical form.</exception>
    public static FieldDifference? FirstDifference<T>(T left, T right) => Codec<T>().FirstDifference(left, right);

    /// <summary>The first field in which two values, given as canonical bytes of one type that is known only at run time, differ.</summary>
    /// <param name="type">The type of both values.</param>
    /// <param name="left">Canonical bytes of the first.</param>
    /// <param name="right">Canonical bytes of the second.</param>
    /// <exception cref="CanonicalException">The type has no canonical form, or these are not the bytes of it.</exception>
    public static FieldDifference? FirstDifference(Type type, ImmutableArray<byte> left, ImmutableArray<byte> right)
    {
        var typed = typeof(Canonical).GetMethod(nameof(FirstOfBytes), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(
            type);
        return typed.CreateDelegate<Func<ImmutableArray<byte>, ImmutableArray<byte>, FieldDifference?>>()(left, right);
    }

    /// <summary>Why <paramref name="type"/> cannot be written, naming the member at fault; null where it can.</summary>
    public static string? WhyNot(Type type)
    {
        try
        {
            CodecOf(type);
            return null;
        }
        catch (CanonicalException fault)
        {
            return fault.Message;
        }
    }

    internal static object CodecOf(Type type) => Codecs.TryGetValue(type, out var known) ? known : Codecs.GetOrAdd(type, Make(type));

    internal static ConstructorInfo Constructor(Type type)
    {
        var constructors = type.GetConstructors().Where(c => !(c.GetParameters() is [var only] && only.ParameterType == type)).ToArray();
        if (type.IsValueType && constructors.Length == 0) throw new CanonicalException(
            $"{type.Name} has no constructor to rebuild it with; make it a positional record.");
        if (type.IsAbstract || constructors.Length != 1) throw new CanonicalException(
            $"{type.Name} must be a positional record with one public constructor.");
        foreach (var parameter in constructors[0].GetParameters())
        {
            var property = type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property?.PropertyType != parameter.ParameterType)
                throw new CanonicalException(
                    $"{type.Name}: the constructor parameter {parameter.Name} has no public property of the same name and type.");
        }

        var open = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(
                typeof(System.Runtime.CompilerServices.IsExternalInit)));
        if (open is not null) throw new CanonicalException(
            $"{type.Name}.{open.Name} can be changed after construction; state must be immutable.");
        var lost = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(p => p.SetMethod is not null &&
            !constructors[0].GetParameters().Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)));
        if (lost is not null) throw new CanonicalException(
            $"{type.Name}.{lost.Name} is not a constructor parameter and would be lost; name it in the record's header.");
        return constructors[0];
    }

    private static FieldDifference? FirstOfBytes<T>(ImmutableArray<byte> left, ImmutableArray<byte> right) =>
        FirstDifference(Read<T>(left.AsSpan()), Read<T>(right.AsSpan()));

    private static ICodec<T> Codec<T>() => Known<T>.Codec ??= (ICodec<T>)CodecOf(typeof(T));

    // A field a type is found faster than a type in a dictionary. No initialiser sets it: one would hide why a type has no codec.
    private static class Known<T>
    {
        public static ICodec<T>? Codec { get; set; }
    }

    private static object Make(Type type)
    {
        if (type == typeof(bool)) return new PlainCodecs.BooleanCodec();
        if (type == typeof(byte)) return new PlainCodecs.ByteCodec();
        if (type == typeof(int)) return new PlainCodecs.Int32Codec();
        if (type == typeof(long)) return new PlainCodecs.Int64Codec();
        if (type == typeof(double)) return new PlainCodecs.DoubleCodec();
        if (type == typeof(string)) return new PlainCodecs.TextCodec();
        if (type.IsEnum) return Generic(typeof(PlainCodecs.EnumCodec<>), type);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Generic(typeof(PlainCodecs.NullableCodec<>), inner, CodecOf(inner));
        if (type == typeof(ImmutableArray<double>)) return new PlainCodecs.DoublesCodec();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Generic(typeof(PlainCodecs.ListCodec<>), type.GenericTypeArguments[0], CodecOf(type.GenericTypeArguments[0]));
        if (type.IsArray || type == typeof(object) || type.IsInterface
            || type.Namespace is "System" or "System.Collections.Generic" or "System.Collections.Immutable")
            throw new CanonicalException($"{type.Name} has no canonical form; use bool, int, long, double, string, an enum, ImmutableArray or a positional record of these.");
        return Generic(typeof(RecordCodec<>), type);
    }

    private static object Generic(Type open, Type argument, params object[] arguments)
    {
        try
        {
            return Activator.CreateInstance(open.MakeGenericType(argument), arguments)!;
        }
        catch (TargetInvocationException fault) when (fault.InnerException is CanonicalException inner)
        {
            throw new CanonicalException(argument.Name + ": " + inner.Message);
        }
    }
}

namespace KubeNet.Rules.Cel.Values;

/// <summary>A value of the Common Expression Language, or why there is none (an error, or something that is not known).</summary>
internal abstract class CelValue
{
    /// <summary>The type as CEL names it: <c>int</c>, <c>list</c>, <c>google.protobuf.Duration</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>False for an error and for what is not known; both pass through most operations.</summary>
    public virtual bool IsValue => true;

    /// <summary>
    /// Whether the type was not known before (an integer or a string). A type checker lets it be an argument of anything, so that an
    /// operation that does not take it is an error of the evaluation.
    /// </summary>
    public bool IsDynamic { get; init; }

    public static CelValue Of(bool value) => value ? CelBool.True : CelBool.False;

    public static CelValue Of(long value) => new CelInt(value);

    public static CelValue Of(string value) => new CelString(value);
}

internal sealed class CelNull : CelValue
{
    public static readonly CelNull Instance = new();

    private CelNull() { }

    public override string TypeName => "null_type";
}

internal sealed class CelBool : CelValue
{
    public static readonly CelBool True = new(true);

    public static readonly CelBool False = new(false);

    private CelBool(bool value) => Value = value;

    public bool Value { get; }

    public override string TypeName => "bool";
}

internal sealed class CelInt(long value) : CelValue
{
    public long Value { get; } = value;

    public override string TypeName => "int";
}

internal sealed class CelUint(ulong value) : CelValue
{
    public ulong Value { get; } = value;

    public override string TypeName => "uint";
}

internal sealed class CelDouble(double value) : CelValue
{
    public double Value { get; } = value;

    public override string TypeName => "double";
}

internal sealed class CelString(string value) : CelValue
{
    public string Value { get; } = value;

    public override string TypeName => "string";
}

internal sealed class CelBytes(byte[] value) : CelValue
{
    public byte[] Value { get; } = value;

    public override string TypeName => "bytes";
}

/// <summary>A type as a value: <c>type(x) == int</c>.</summary>
internal sealed class CelType(string name) : CelValue
{
    public string Name { get; } = name;

    public override string TypeName => "type";
}

/// <summary>A value that may be absent; null if it is.</summary>
internal sealed class CelOptional(CelValue? value) : CelValue
{
    public static readonly CelOptional None = new(null);

    public CelValue? Value { get; } = value;

    public override string TypeName => "optional_type";
}

namespace KubeNet.Evaluation.Values;

/// <summary>A place that holds a value: a local, a parameter, or what a <c>ref</c> refers to.</summary>
internal abstract class Place
{
    public abstract Value Value { get; set; }
}

/// <summary>A local variable or a parameter. Closures hold it, so they see later assignments.</summary>
internal sealed class Variable(Value value) : Place
{
    public override Value Value { get; set; } = value;
}

/// <summary>A place that is read and written through something else: a field, an array element, an indexer.</summary>
internal sealed class IndirectPlace(Func<Value> read, Action<Value> write) : Place
{
    public override Value Value
    {
        get => read();
        set => write(value);
    }
}

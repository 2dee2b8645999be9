namespace KubeNet.Evaluation.Values;

/// <summary>A place that holds a value: a local, a parameter, or what a <c>ref</c> refers to.</summary>
internal abstract class Place
{
    public abstract Value Value { get; set; }

    /// <summary>Throws what taking the address of the place throws: there may be no object, or no such element.</summary>
    public virtual void Check() { }
}

/// <summary>A local variable or a parameter. Closures hold it, so they see later assignments.</summary>
internal sealed class Variable(Value value) : Place
{
    public override Value Value { get; set; } = value;
}

/// <summary>A place that is read and written through something else: a field, an array element, an indexer.</summary>
/// <param name="read">Reads the place.</param>
/// <param name="write">Writes to it.</param>
/// <param name="check">Throws where the place does not exist; reading and writing do so, too.</param>
internal sealed class IndirectPlace(Func<Value> read, Action<Value> write, Action? check = null) : Place
{
    public override Value Value
    {
        get => read();
        set => write(value);
    }

    public override void Check() => check?.Invoke();
}

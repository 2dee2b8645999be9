using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// The names of the types that objects have in the program on this thread. The text of a list is the name of its type, and text is asked
/// for by library code, which knows no program; here the list is one of values.
/// </summary>
internal static class TypeNamesOfThread
{
    [ThreadStatic]
    private static ITypeNames? s_names;

    /// <summary>Makes a program the one of this thread until the scope is disposed.</summary>
    public static Scope Of(ITypeNames names)
    {
        var outer = s_names;
        s_names = names;
        return new Scope(outer);
    }

    /// <summary>The name of an object's type; null where only the running program would know it.</summary>
    public static string? Find(object raw) => s_names?.Find(raw);

    /// <summary>Whether the two objects have types that are known, and different.</summary>
    public static bool AreOfDifferentTypes(object left, object right) => s_names?.AreOfDifferentTypes(left, right) == true;

    public readonly struct Scope(ITypeNames? outer) : IDisposable
    {
        public void Dispose() => s_names = outer;
    }
}

/// <summary>Knows the types that a program gave its objects.</summary>
internal interface ITypeNames
{
    string? Find(object raw);

    bool AreOfDifferentTypes(object left, object right);
}

/// <summary>
/// An object whose type is another one in the running program, where library code takes just any object: it has the text of that one.
/// </summary>
internal sealed class NamedObject(Value value, string name)
{
    public Value Value => value;

    public override string ToString() => name;

    /// <summary>A delegate is compared by what it calls, also as an object.</summary>
    public override bool Equals(object? obj) =>
        obj is NamedObject other
        && (Value.Raw is Closure closure ? closure.Equals(other.Value.Raw) : ReferenceEquals(Value.Raw, other.Value.Raw));

    public override int GetHashCode() => Value.Raw is Closure closure ? closure.GetHashCode() : RuntimeHelpers.GetHashCode(Value.Raw!);
}

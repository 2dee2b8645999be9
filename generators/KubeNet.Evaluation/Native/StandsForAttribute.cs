namespace KubeNet.Evaluation.Native;

/// <summary>
/// The class's public static methods are called in place of a library type's members of the same name and parameters. An instance
/// member has a first parameter <c>self</c>, a constructor is called <c>_ctor</c>, spans are written as arrays, and a first parameter
/// of type <see cref="Native.LibraryCall"/> is given what is known of the call.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class StandsForAttribute(string type) : Attribute
{
    /// <summary>The type's name as documentation ids have it: <c>System.ReadOnlySpan`1</c>.</summary>
    public string Type { get; } = type;
}

/// <summary>Says the member's documentation id behind the type's name, where it cannot be told from the method.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class MemberAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}

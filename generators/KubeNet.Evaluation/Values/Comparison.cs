namespace KubeNet.Evaluation.Values;

/// <summary>Who asks whether two objects of the program are equal.</summary>
internal enum Comparison
{
    /// <summary><c>object.Equals</c>, which does not know <c>IEquatable&lt;T&gt;</c>.</summary>
    OfObjects,

    /// <summary>The default comparer of a type.</summary>
    OfTheirType,

    /// <summary>
    /// An interface of an array. It compares objects where the elements are references, and asks the default comparer of a struct.
    /// </summary>
    InAnArray,
}

// What the compiler asks for by name and netstandard2.0 does not have. Written here and not generated: the generator package that is
// usual for this gives them in another order in each build, and then the same sources never give the same bytes.
// Embedded, so that assemblies that see each other's internals do not see each other's copies.

namespace Microsoft.CodeAnalysis
{
    internal sealed class EmbeddedAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    using Microsoft.CodeAnalysis;

    /// <summary><c>init</c> accessors and records.</summary>
    [Embedded]
    internal static class IsExternalInit;

    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    using Microsoft.CodeAnalysis;

    [Embedded]
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class AllowNullAttribute : Attribute;

    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, AllowMultiple = true)]
    internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }
}

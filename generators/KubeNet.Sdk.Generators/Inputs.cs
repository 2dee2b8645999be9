using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// Two inputs of a step as one object. The compiler's own tuple is a struct, and for each new shape of it, such as one with an array
/// inside, the runtime would compile the whole machinery of incremental steps once more: a hundred methods in each cold build.
/// </summary>
internal sealed record Inputs<TLeft, TRight>(TLeft Left, TRight Right)
    where TLeft : class?
    where TRight : class?;

/// <summary>The items that a step collected, as an object, for the same reason. Equal if it is the same array.</summary>
internal sealed record Collected<T>(ImmutableArray<T> Items)
    where T : class?;

internal static class InputsExtensions
{
    /// <summary>As <c>Combine</c>, with a class as the result.</summary>
    public static IncrementalValueProvider<Inputs<TLeft, TRight>> And<TLeft, TRight>(
        this IncrementalValueProvider<TLeft> left,
        IncrementalValueProvider<TRight> right
    )
        where TLeft : class?
        where TRight : class? => left.Combine(right).Select(static (both, _) => new Inputs<TLeft, TRight>(both.Left, both.Right));

    /// <summary>As <c>Collect</c>, with a class as the result.</summary>
    public static IncrementalValueProvider<Collected<T>> Gather<T>(this IncrementalValuesProvider<T> items)
        where T : class? => items.Collect().Select(static (all, _) => new Collected<T>(all));
}

using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>An expression that gives the text of a value, as much of it as can be seen, by its static type.</summary>
internal static class ShownValue
{
    private static readonly HashSet<string> s_printed = new(StringComparer.Ordinal)
    {
        "System.Guid",
        "System.Version",
        "System.Uri",
        "System.UriBuilder",
        "System.Net.IPAddress",
        "System.Net.IPEndPoint",
        "System.Net.IPNetwork",
        "System.TimeSpan",
        "System.Text.StringBuilder",
        "System.Text.RegularExpressions.Match",
        "System.Text.RegularExpressions.Group",
        "System.Text.RegularExpressions.Capture",
        "System.Text.RegularExpressions.Regex",
        "System.Index",
        "System.Range",
        "System.Text.Rune",
        "object",
    };

    public static string Of(string value, ITypeSymbol type, int depth = 0)
    {
        var name = type.ToDisplayString(NullableFlowState.None).TrimEnd('?');
        return type switch
        {
            { SpecialType: SpecialType.System_String } => $"Text({value})",
            { SpecialType: SpecialType.System_Char } => $"((int){value}).ToString()",
            { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } or { TypeKind: TypeKind.Enum } =>
                $"{value}.ToString()",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
                $"({value}.HasValue ? {Of($"{value}.Value", nullable.TypeArguments[0], depth)} : \"null\")",
            _ when name is "System.DateTime" or "System.DateTimeOffset" or "System.DateOnly" or "System.TimeOnly" =>
                $"""{value}.ToString("O", System.Globalization.CultureInfo.InvariantCulture)""",
            _ when s_printed.Contains(name) => $"Text($\"{{{value}}}\")",
            INamedTypeSymbol { IsTupleType: true, TupleElements.Length: 2 } tuple =>
                $"(\"(\" + {Of($"{value}.Item1", tuple.TupleElements[0].Type, depth)} + \",\" + "
                    + $"{Of($"{value}.Item2", tuple.TupleElements[1].Type, depth)} + \")\")",
            INamedTypeSymbol { Name: "Tuple", Arity: 2 } tuple =>
                $"(\"(\" + {Of($"{value}.Item1", tuple.TypeArguments[0], depth)} + \",\" + "
                    + $"{Of($"{value}.Item2", tuple.TypeArguments[1], depth)} + \")\")",
            INamedTypeSymbol { Name: "KeyValuePair", Arity: 2 } pair =>
                $"({Of($"{value}.Key", pair.TypeArguments[0], depth)} + \"=\" + {Of($"{value}.Value", pair.TypeArguments[1], depth)})",
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } span => Elements(
                $"{value}.ToArray()",
                span.TypeArguments[0],
                depth,
                isHashed: false
            ),
            INamedTypeSymbol { Name: "ImmutableArray" } array =>
                $"""({value}.IsDefault ? "default" : {Elements(value, array.TypeArguments[0], depth, isHashed: false)})""",
            _ when ElementOf(type) is { } element => $"""({value} is null ? "null" : {Elements(value, element, depth, IsHashed(type))})""",
            { IsValueType: true } => "\"value\"",
            _ => $"""({value} is null ? "null" : "given")""",
        };
    }

    /// <summary>These give their elements in the order of hash codes, which differ from process to process.</summary>
    private static bool IsHashed(ITypeSymbol type) =>
        type.Name is "ImmutableHashSet" or "ImmutableDictionary" or "FrozenSet" or "FrozenDictionary"
        || type.ContainingType?.Name is "ImmutableHashSet" or "ImmutableDictionary";

    private static string Elements(string value, ITypeSymbol element, int depth, bool isHashed)
    {
        var text = Of($"e{depth}", element, depth + 1);
        return "(\"[\" + string.Join(\"|\", "
            + $"{value}{(isHashed ? $".OrderBy(e{depth} => {text}, StringComparer.Ordinal)" : "")}.Take(20).Select(e{depth} => {text})) "
            + "+ \"]\")";
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } array
            ? array.ElementType
            : type
                .AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
                .FirstOrDefault(it => it.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                ?.TypeArguments[0];
}

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Sources;

/// <summary>Names as the compiler looks them up.</summary>
internal static class Names
{
    private const string Attribute = "Attribute";

    private static readonly string[] s_wellKnown =
    [
        "System",
        "Microsoft.CodeAnalysis",
        "Microsoft.CSharp",
        "Microsoft.VisualBasic",
        "KubeNet",
        "k8s",
    ];

    /// <summary>
    /// What the language looks up where no name is written: the members behind <c>foreach</c>, <c>using</c>, <c>await</c>, queries,
    /// collection initialisers, deconstruction, patterns, interpolation. An extension method of such a name may change the meaning of any
    /// code.
    /// </summary>
    public static readonly IReadOnlyList<string> Implied =
    [
        "GetEnumerator",
        "GetAsyncEnumerator",
        "MoveNext",
        "MoveNextAsync",
        "Current",
        "Dispose",
        "DisposeAsync",
        "Add",
        "Deconstruct",
        "GetAwaiter",
        "GetPinnableReference",
        "Slice",
        "Length",
        "Count",
        "Item",
        "Create",
        "AppendLiteral",
        "AppendFormatted",
        "ToString",
        "Equals",
        "GetHashCode",
        "CompareTo",
        "Invoke",
        "Select",
        "SelectMany",
        "Where",
        "Join",
        "GroupJoin",
        "GroupBy",
        "OrderBy",
        "OrderByDescending",
        "ThenBy",
        "ThenByDescending",
        "Cast",
        "_",
        "var",
        "dynamic",
        "notnull",
        "unmanaged",
        "nint",
        "nuint",
        "field",
        "args",
        "value",
    ];

    /// <summary>The attribute that makes the number of a line a value.</summary>
    public static readonly IReadOnlyList<string> OfLines = ["CallerLineNumber", "CallerLineNumberAttribute"];

    public static string[] In(IEnumerable<SimpleNameSyntax> names) =>
        [.. new HashSet<string>(names.Select(name => name.Identifier.ValueText), StringComparer.Ordinal)];

    /// <summary>The names that find what is declared under one: <c>[Sealed]</c> finds <c>SealedAttribute</c> too.</summary>
    public static string? AsAttribute(string declared) =>
        declared.Length > Attribute.Length && declared.EndsWith(Attribute, StringComparison.Ordinal)
            ? declared.Substring(0, declared.Length - Attribute.Length)
            : null;

    /// <summary>Whether a method has the attribute whose methods run when the assembly is loaded.</summary>
    public static bool IsModuleInitialiser(MemberDeclarationSyntax member) =>
        member
            .AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.GetLastToken().ValueText is "ModuleInitializer" or "ModuleInitializerAttribute");

    /// <summary>Whether types of a namespace may have a meaning to the compiler or to us that no code of the project names.</summary>
    public static bool IsWellKnown(string @namespace) =>
        s_wellKnown.Any(known => @namespace == known || @namespace.StartsWith(known + ".", StringComparison.Ordinal));
}

using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>
/// Expressions of a type, among them those at which library code goes another way: nothing, one, the same twice, less than nothing.
/// </summary>
internal static class SampleValues
{
    private static readonly Dictionary<string, string[]> s_plain = new(StringComparer.Ordinal)
    {
        ["bool"] = ["true", "false"],
        ["string"] = ["\"a\"", "\"Ab c\"", "\"\"", "\"12\"", "\"x,b\"", "(string)null!"],
        ["char"] = ["'a'", "' '", "'Z'", "'5'"],
        ["object"] = ["(object)1", "(object)\"a\"", "(object)null!"],
        ["byte"] = ["(byte)1", "(byte)0", "(byte)200"],
        ["sbyte"] = ["(sbyte)1", "(sbyte)0", "(sbyte)-100"],
        ["short"] = ["(short)1", "(short)0", "(short)-300"],
        ["ushort"] = ["(ushort)1", "(ushort)0", "(ushort)60000"],
        ["int"] = ["1", "0", "2", "-1", "7"],
        ["uint"] = ["1u", "0u", "3000000000u"],
        ["long"] = ["1L", "0L", "-1L", "9000000000L"],
        ["ulong"] = ["1UL", "0UL", "18000000000000000000UL"],
        ["float"] = ["1.5f", "0f", "-2.75f", "float.NaN"],
        ["double"] = ["1.5", "0.0", "-2.75", "double.NaN", "double.PositiveInfinity", "-0.0"],
        ["decimal"] = ["1.50m", "0m", "-2.25m", "79228162514264337593543950335m"],
        ["System.StringComparison"] = ["StringComparison.Ordinal", "StringComparison.OrdinalIgnoreCase"],
        ["System.TimeSpan"] = ["TimeSpan.FromMinutes(90)", "TimeSpan.Zero", "new TimeSpan(-1, 2, 3)"],
        ["System.DateTime"] = ["new DateTime(2024, 2, 29, 13, 5, 7, DateTimeKind.Utc)", "new DateTime(2023, 1, 31)", "DateTime.MinValue"],
        ["System.DateTimeOffset"] =
        [
            "new DateTimeOffset(2024, 2, 29, 13, 5, 7, TimeSpan.FromHours(2))",
            "new DateTimeOffset(2023, 1, 31, 0, 0, 0, TimeSpan.Zero)",
        ],
        ["System.DateOnly"] = ["new DateOnly(2024, 2, 29)", "DateOnly.MinValue"],
        ["System.TimeOnly"] = ["new TimeOnly(13, 5, 7)", "TimeOnly.MinValue"],
        ["System.Guid"] = ["""new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")""", "Guid.Empty"],
        ["System.Version"] = ["new Version(1, 2, 3)", """new Version("4.5")""", "(Version)null!"],
        ["System.Uri"] = ["""new Uri("http://u@a.b:8080/c/d?x=1#y")""", """new Uri("e/f", UriKind.Relative)""", "(Uri)null!"],
        ["System.UriBuilder"] = ["""new UriBuilder("http://a.b/c")"""],
        ["System.Net.IPAddress"] = ["""IPAddress.Parse("10.1.2.3")""", """IPAddress.Parse("2001:db8::1")"""],
        ["System.Net.IPEndPoint"] = ["""new IPEndPoint(IPAddress.Parse("10.1.2.3"), 80)"""],
        ["System.Net.IPNetwork"] = ["""System.Net.IPNetwork.Parse("10.0.0.0/8")"""],
        ["System.Text.RegularExpressions.Regex"] = ["""new Regex("(?<x>a+)(b)?")"""],
        ["System.Text.RegularExpressions.Match"] = ["""Regex.Match("caabaa", "(?<x>a+)(b)?")""", """Regex.Match("c", "a")"""],
        ["System.Text.RegularExpressions.Group"] = ["""Regex.Match("caab", "(?<x>a+)(b)?").Groups[1]"""],
        ["System.Text.RegularExpressions.Capture"] = ["""Regex.Match("caab", "(?<x>a+)(b)?").Groups[1].Captures[0]"""],
        ["System.Text.RegularExpressions.MatchCollection"] = ["""Regex.Matches("caabaa", "a")"""],
        ["System.Text.RegularExpressions.GroupCollection"] = ["""Regex.Match("caab", "(?<x>a+)(b)?").Groups"""],
        ["System.Text.RegularExpressions.CaptureCollection"] = ["""Regex.Match("caab", "(?<x>a)+").Groups[1].Captures"""],
        ["System.Text.Encoding"] = ["Encoding.UTF8", "Encoding.Unicode"],
        ["System.Text.UTF8Encoding"] = ["new UTF8Encoding(false)"],
        ["System.Text.StringBuilder"] = ["""new StringBuilder("Ab c")""", "new StringBuilder()", "(StringBuilder)null!"],
        ["System.Text.Rune"] = ["new System.Text.Rune('a')"],
        ["System.StringComparer"] = ["StringComparer.Ordinal", "StringComparer.OrdinalIgnoreCase"],
        ["System.Globalization.CultureInfo"] = ["System.Globalization.CultureInfo.InvariantCulture"],
        ["System.IFormatProvider"] = ["System.Globalization.CultureInfo.InvariantCulture", "(IFormatProvider)null!"],
        ["System.Index"] = ["new Index(1)", "^1"],
        ["System.Range"] = ["1..2", ".."],
        ["System.Security.Cryptography.SHA256"] = ["SHA256.Create()"],
        ["System.Security.Cryptography.SHA512"] = ["SHA512.Create()"],
        ["System.Security.Cryptography.HashAlgorithm"] = ["(HashAlgorithm)SHA256.Create()"],
        ["System.Numerics.BigInteger"] =
        [
            "new System.Numerics.BigInteger(12)",
            "System.Numerics.BigInteger.Pow(7, 40)",
            "System.Numerics.BigInteger.MinusOne",
        ],
        ["System.IO.StringReader"] = ["""new StringReader("a\nb\r\nc")"""],
        ["System.IO.TextReader"] = ["""(TextReader)new StringReader("a\nb")"""],
        ["System.IO.StringWriter"] = ["""new StringWriter(new StringBuilder("x"))"""],
        ["System.IO.TextWriter"] = ["(TextWriter)new StringWriter()"],
        ["System.Globalization.NumberFormatInfo"] = ["System.Globalization.NumberFormatInfo.InvariantInfo"],
        ["System.Globalization.DateTimeFormatInfo"] = ["System.Globalization.DateTimeFormatInfo.InvariantInfo"],
        ["System.Globalization.TextInfo"] = ["System.Globalization.CultureInfo.InvariantCulture.TextInfo"],
        ["System.EventArgs"] = ["EventArgs.Empty"],
        ["System.Array"] = ["(Array)new int[] { 3, 1, 2 }", """(Array)new string[] { "b", "a" }"""],
        ["System.Collections.IEnumerable"] =
        [
            "(System.Collections.IEnumerable)new int[] { 3, 1 }",
            """(System.Collections.IEnumerable)new List<string> { "b", "a" }""",
        ],
        ["System.Collections.ICollection"] = ["(System.Collections.ICollection)new List<int> { 3, 1 }"],
        ["System.Collections.IList"] = ["(System.Collections.IList)new List<int> { 3, 1 }"],
        ["System.Collections.IDictionary"] = ["""(System.Collections.IDictionary)new Dictionary<string, int> { ["a"] = 1 }"""],
        ["System.Collections.DictionaryEntry"] = ["""new System.Collections.DictionaryEntry("a", 1)"""],
    };

    /// <summary>How one is made of elements (<c>#E</c> their type, <c>#L</c> a list of them), by the generic type's name.</summary>
    private static readonly Dictionary<string, string[]> s_sequences = new(StringComparer.Ordinal)
    {
        ["IEnumerable"] = ["new #E[] { #L }", "new List<#E> { #L }", "new #E[] { }", "(IEnumerable<#E>)null!"],
        ["IReadOnlyCollection"] = ["new List<#E> { #L }"],
        ["IReadOnlyList"] = ["(IReadOnlyList<#E>)new List<#E> { #L }"],
        ["ICollection"] = ["(ICollection<#E>)new List<#E> { #L }"],
        ["IList"] = ["(IList<#E>)new List<#E> { #L }", "(IList<#E>)new List<#E> { }"],
        ["List"] = ["new List<#E> { #L }", "new List<#E> { }"],
        ["ISet"] = ["(ISet<#E>)new HashSet<#E> { #L }"],
        ["IReadOnlySet"] = ["(IReadOnlySet<#E>)new HashSet<#E> { #L }"],
        ["HashSet"] = ["new HashSet<#E> { #L }", "new HashSet<#E>()"],
        ["SortedSet"] = ["new SortedSet<#E> { #L }"],
        ["Queue"] = ["new Queue<#E>(new #E[] { #L })", "new Queue<#E>()"],
        ["Stack"] = ["new Stack<#E>(new #E[] { #L })", "new Stack<#E>()"],
        ["LinkedList"] = ["new LinkedList<#E>(new #E[] { #L })"],
        ["LinkedListNode"] = ["new LinkedList<#E>(new #E[] { #L }).First!"],
        ["Collection"] = ["new System.Collections.ObjectModel.Collection<#E>(new List<#E> { #L })"],
        ["ReadOnlyCollection"] = ["new System.Collections.ObjectModel.ReadOnlyCollection<#E>(new List<#E> { #L })"],
        ["IOrderedEnumerable"] = ["new #E[] { #L }.OrderBy(x => x)"],
        ["ImmutableArray"] = ["ImmutableArray.Create<#E>(#L)", "ImmutableArray<#E>.Empty"],
        ["ImmutableArray.Builder"] = ["ImmutableArray.Create<#E>(#L).ToBuilder()"],
        ["ImmutableList"] = ["ImmutableList.Create<#E>(#L)", "ImmutableList<#E>.Empty"],
        ["IImmutableList"] = ["(IImmutableList<#E>)ImmutableList.Create<#E>(#L)"],
        ["ImmutableList.Builder"] = ["ImmutableList.Create<#E>(#L).ToBuilder()"],
        ["ImmutableHashSet"] = ["ImmutableHashSet.Create<#E>(#L)"],
        ["IImmutableSet"] = ["(IImmutableSet<#E>)ImmutableSortedSet.Create<#E>(#L)"],
        ["ImmutableHashSet.Builder"] = ["ImmutableHashSet.Create<#E>(#L).ToBuilder()"],
        ["ImmutableSortedSet"] = ["ImmutableSortedSet.Create<#E>(#L)"],
        ["ImmutableSortedSet.Builder"] = ["ImmutableSortedSet.Create<#E>(#L).ToBuilder()"],
        ["ImmutableQueue"] = ["ImmutableQueue.Create<#E>(#L)", "ImmutableQueue<#E>.Empty"],
        ["ImmutableStack"] = ["ImmutableStack.Create<#E>(#L)", "ImmutableStack<#E>.Empty"],
        ["FrozenSet"] = ["new #E[] { #L }.ToFrozenSet()"],
        ["Span"] = ["new #E[] { #L }.AsSpan()", "new #E[] { }.AsSpan()"],
        ["ReadOnlySpan"] = ["(ReadOnlySpan<#E>)new #E[] { #L }", "(ReadOnlySpan<#E>)new #E[] { }"],
        ["IComparer"] = ["Comparer<#E>.Default", "(IComparer<#E>)null!"],
        ["Comparer"] = ["Comparer<#E>.Default"],
        ["IEqualityComparer"] = ["EqualityComparer<#E>.Default", "(IEqualityComparer<#E>)null!"],
        ["EqualityComparer"] = ["EqualityComparer<#E>.Default"],
        ["ArraySegment"] = ["new ArraySegment<#E>(new #E[] { #L }, 1, 2)"],
        ["Tuple"] = ["Tuple.Create<#E>(#0)"],
        ["ValueTuple"] = ["new ValueTuple<#E>(#0)"],
        ["Lazy"] = ["new Lazy<#E>(() => #0)"],
        ["List.Enumerator"] = ["new List<#E> { #L }.GetEnumerator()"],
    };

    /// <summary>The same of keys (<c>#K</c>, <c>#0</c>, <c>#1</c>) and values (<c>#V</c>, <c>#2</c>, <c>#3</c>).</summary>
    private static readonly Dictionary<string, string[]> s_maps = new(StringComparer.Ordinal)
    {
        ["Dictionary"] = ["new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }", "new Dictionary<#K, #V>()"],
        ["IDictionary"] = ["(IDictionary<#K, #V>)new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }"],
        ["IReadOnlyDictionary"] = ["(IReadOnlyDictionary<#K, #V>)new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }"],
        ["SortedDictionary"] = ["new SortedDictionary<#K, #V> { [#0] = #2, [#1] = #3 }"],
        ["SortedList"] = ["new SortedList<#K, #V> { [#0] = #2, [#1] = #3 }"],
        ["OrderedDictionary"] = ["new OrderedDictionary<#K, #V> { [#0] = #2, [#1] = #3 }"],
        ["ReadOnlyDictionary"] =
        [
            "new System.Collections.ObjectModel.ReadOnlyDictionary<#K, #V>(new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 })",
        ],
        ["ImmutableDictionary"] = ["ImmutableDictionary<#K, #V>.Empty.Add(#0, #2).Add(#1, #3)"],
        ["IImmutableDictionary"] = ["(IImmutableDictionary<#K, #V>)ImmutableSortedDictionary<#K, #V>.Empty.Add(#0, #2).Add(#1, #3)"],
        ["ImmutableDictionary.Builder"] = ["ImmutableDictionary<#K, #V>.Empty.Add(#0, #2).Add(#1, #3).ToBuilder()"],
        ["ImmutableSortedDictionary"] = ["ImmutableSortedDictionary<#K, #V>.Empty.Add(#0, #2).Add(#1, #3)"],
        ["ImmutableSortedDictionary.Builder"] = ["ImmutableSortedDictionary<#K, #V>.Empty.Add(#0, #2).Add(#1, #3).ToBuilder()"],
        ["FrozenDictionary"] = ["new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }.ToFrozenDictionary()"],
        ["PriorityQueue"] = ["new PriorityQueue<#K, #V>(new[] { (#0, #3), (#1, #2) })", "new PriorityQueue<#K, #V>()"],
        ["KeyValuePair"] = ["new KeyValuePair<#K, #V>(#0, #2)", "default(KeyValuePair<#K, #V>)"],
        ["ILookup"] = ["new[] { (#0, #2), (#1, #3), (#0, #3) }.ToLookup(p => p.Item1, p => p.Item2)"],
        ["Lookup"] = ["(Lookup<#K, #V>)new[] { (#0, #2), (#1, #3), (#0, #3) }.ToLookup(p => p.Item1, p => p.Item2)"],
        ["IGrouping"] = ["new[] { (#0, #2), (#1, #3), (#0, #3) }.GroupBy(p => p.Item1, p => p.Item2).First()"],
        ["Dictionary.KeyCollection"] = ["new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }.Keys"],
        ["Dictionary.ValueCollection"] = ["new Dictionary<#K, #V> { [#0] = #2, [#1] = #3 }.Values"],
        ["SortedDictionary.KeyCollection"] = ["new SortedDictionary<#K, #V> { [#0] = #2, [#1] = #3 }.Keys"],
        ["SortedDictionary.ValueCollection"] = ["new SortedDictionary<#K, #V> { [#0] = #2, [#1] = #3 }.Values"],
        ["Tuple"] = ["Tuple.Create(#0, #2)"],
        ["ValueTuple"] = ["(#0, #2)"],
    };

    /// <summary>The samples of a type; none where there is no way to make one.</summary>
    public static IReadOnlyList<string> Of(ITypeSymbol type)
    {
        var name = type.ToDisplayString(NullableFlowState.None).TrimEnd('?');
        if (s_plain.TryGetValue(name, out var plain))
        {
            return plain;
        }

        return type switch
        {
            INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Char }] } =>
            [
                "\"Ab c\".AsSpan()",
                "\"12\".AsSpan()",
                "\"\".AsSpan()",
            ],
            IArrayTypeSymbol { Rank: 1 } array => Sequences(["new #E[] { #L }", "new #E[] { }", "(#E[])null!"], array.ElementType),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            [
                .. Of(nullable.TypeArguments[0]).Take(2).Select(value => $"({nullable.TypeArguments[0].ToDisplayString()}?){value}"),
                $"({nullable.TypeArguments[0].ToDisplayString()}?)null",
            ],
            INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum =>
            [
                .. @enum.GetMembers().OfType<IFieldSymbol>().Take(3).Select(field => $"{@enum.ToDisplayString()}.{field.Name}"),
            ],
            INamedTypeSymbol { TypeKind: TypeKind.Delegate } @delegate => Lambdas(@delegate),
            INamedTypeSymbol named when IsException(named) => [$"""new {name}("m")"""],
            INamedTypeSymbol named
                when Arguments(named) is { Length: 1 } arguments && s_sequences.TryGetValue(KeyOf(named), out var sequence) => Sequences(
                sequence,
                arguments[0]
            ),
            INamedTypeSymbol named when Arguments(named) is { Length: 2 } arguments && s_maps.TryGetValue(KeyOf(named), out var map) =>
                Maps(map, arguments[0], arguments[1]),
            _ => [],
        };
    }

    private static string KeyOf(INamedTypeSymbol type) => type.ContainingType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;

    private static ITypeSymbol[] Arguments(INamedTypeSymbol type) =>
        [.. (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments)];

    private static bool IsException(INamedTypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(Exception))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Sequences(string[] forms, ITypeSymbol element)
    {
        var values = Of(element).Where(value => !value.EndsWith("null!", StringComparison.Ordinal)).ToArray();
        return values.Length == 0
            ? []
            : Array.ConvertAll(
                forms,
                form =>
                    form.Replace("#E", element.ToDisplayString(), StringComparison.Ordinal)
                        .Replace("#L", string.Join(", ", values.Take(3).Reverse().Append(values[0])), StringComparison.Ordinal)
                        .Replace("#0", values[0], StringComparison.Ordinal)
            );
    }

    private static string[] Maps(string[] forms, ITypeSymbol key, ITypeSymbol value)
    {
        var (keys, values) = (Of(key), Of(value));
        return keys.Count < 2 || values.Count < 2
            ? []
            : Array.ConvertAll(
                forms,
                form =>
                    form.Replace("#K", key.ToDisplayString(), StringComparison.Ordinal)
                        .Replace("#V", value.ToDisplayString(), StringComparison.Ordinal)
                        .Replace("#0", keys[0], StringComparison.Ordinal)
                        .Replace("#1", keys[1], StringComparison.Ordinal)
                        .Replace("#2", values[0], StringComparison.Ordinal)
                        .Replace("#3", values[1], StringComparison.Ordinal)
            );
    }

    private static string[] Lambdas(INamedTypeSymbol type)
    {
        var invoke = type.DelegateInvokeMethod!;
        var parameters = string.Join(", ", invoke.Parameters.Select((parameter, i) => $"{parameter.Type.ToDisplayString()} p{i}"));
        string[] results =
            invoke.ReturnsVoid ? ["{ }"]
            : invoke.ReturnType.SpecialType == SpecialType.System_Boolean ? [.. Conditions(invoke), "true"]
            : invoke.ReturnType.SpecialType == SpecialType.System_Int32
            && invoke.Parameters is [var first, var second]
            && SymbolEqualityComparer.Default.Equals(first.Type, second.Type)
                ? [$"Comparer<{first.Type.ToDisplayString()}>.Default.Compare(p1, p0)"]
            :
            [
                .. invoke
                    .Parameters.Select((parameter, i) => (parameter, i))
                    .Where(p => SymbolEqualityComparer.Default.Equals(p.parameter.Type, invoke.ReturnType))
                    .Take(1)
                    .Select(p => $"p{p.i}"),
                .. Of(invoke.ReturnType).Take(1),
            ];
        return [.. results.Select(result => $"({type.ToDisplayString()})(({parameters}) => {result})"), $"({type.ToDisplayString()})null!"];
    }

    private static IEnumerable<string> Conditions(IMethodSymbol invoke) =>
        invoke
            .Parameters.Take(1)
            .Select(parameter =>
                parameter.Type.SpecialType switch
                {
                    SpecialType.System_Int32 => "p0 > 0",
                    SpecialType.System_String => "p0 == \"a\"",
                    SpecialType.System_Char => "p0 == 'a'",
                    _ => "false",
                }
            );
}

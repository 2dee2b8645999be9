using System.Reflection;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Library.StandIns;
using KubeNet.Evaluation.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.Tests.Library;

/// <summary>What the allow-list lets through: nothing that reaches the machine, and how much of it the cases exercise.</summary>
public sealed class AllowListTests
{
    private static readonly string[] s_deniedMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Object.GetType",
        "System.String.Intern",
        "System.Linq.Enumerable.Shuffle",
        "System.DateTime.ToLocalTime",
        "System.DateTimeOffset.ToLocalTime",
    ];

    private static readonly string[] s_deniedTypes =
    [
        "System.Environment",
        "System.IO.",
        "System.Random",
        "System.Threading.",
        "System.Console",
        "System.Diagnostics.",
        "System.Activator",
        "System.Type",
        "System.Reflection.",
        "System.AppDomain",
        "System.AppContext",
        "System.GC",
        "System.Runtime.",
        "System.Net.Http",
        "System.Net.Sockets",
        "System.Net.Dns",
        "System.HashCode",
        "System.TimeZoneInfo",
        "System.TimeProvider",
    ];

    private static IEnumerable<MethodBase> Allowed => PureLibrary.Rows.SelectMany(row => row.Methods.Values).Select(method => method.Open);

    [Fact]
    public void No_row_is_of_a_type_that_reaches_the_machine() => Assert.DoesNotContain(PureLibrary.Rows, row => IsDenied(row.Type));

    [Fact]
    public void No_member_asks_the_machine()
    {
        Assert.DoesNotContain(Allowed, method => s_deniedMembers.Contains($"{method.DeclaringType!.FullName}.{method.Name}"));
        Assert.DoesNotContain(Allowed, method => method.Name == "GetHashCode");
    }

    [Fact]
    public void No_member_gives_or_takes_what_reaches_further() =>
        Assert.DoesNotContain(Allowed, method => Signature(method).SelectMany(Parts).Any(IsDenied));

    [Fact]
    public void The_cases_exercise_the_members_that_people_use()
    {
        var used = UsedIds();
        var all = PureLibrary
            .Rows.SelectMany(row => row.Methods.Keys)
            .Concat(StandInLibrary.Members.Keys)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var exercised = all.Count(used.Contains);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(
            $"{exercised} of {all.Length} members are exercised by a case ({100.0 * exercised / all.Length:F0} %). The others:"
        );
        Array.ForEach([.. all.Where(id => !used.Contains(id)).Order(StringComparer.Ordinal)], output.WriteLine);
        Assert.True(exercised > 500, $"only {exercised} members are exercised");
    }

    private static HashSet<string> UsedIds()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.cs", SearchOption.AllDirectories))
        {
            var compilation = UserCode.Compile(("Set.cs", UserCode.SetOf(File.ReadAllText(path))));
            var tree = compilation.SyntaxTrees[0];
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                var symbol = model.GetSymbolInfo(node).Symbol;
                foreach (
                    var method in new[]
                    {
                        symbol as IMethodSymbol,
                        (symbol as IPropertySymbol)?.GetMethod,
                        (symbol as IPropertySymbol)?.SetMethod,
                    }
                )
                {
                    if ((method?.ReducedFrom ?? method)?.OriginalDefinition.GetDocumentationCommentId() is { } id)
                    {
                        used.UnionWith(Native.SpanForms.Of(id));
                    }
                }
            }
        }

        return used;
    }

    private static IEnumerable<Type> Signature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    /// <summary>Texts in memory, and exceptions that lie among what reads files or looks into the process.</summary>
    private static readonly string[] s_harmlessTypes =
    [
        "System.IO.TextReader",
        "System.IO.StringReader",
        "System.IO.TextWriter",
        "System.IO.StringWriter",
        "System.IO.IOException",
        "System.IO.FileNotFoundException",
        "System.IO.DirectoryNotFoundException",
        "System.IO.EndOfStreamException",
        "System.IO.InvalidDataException",
        "System.Diagnostics.UnreachableException",
    ];

    private static bool IsDenied(Type type) =>
        type.FullName is { } name
        && !s_harmlessTypes.Contains(name)
        && s_deniedTypes.Any(denied => denied.EndsWith('.') ? name.StartsWith(denied, StringComparison.Ordinal) : name == denied);
}

using KubeNet.HostTesting;

namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>docs/conformance.md has a row for each clause, with cases that exist or refusals that are made; no case is forgotten.</summary>
public sealed class ConformanceTests
{
    private static readonly string s_tests = Path.Combine(Checkout.Root, "tests", "KubeNet.Evaluation.Tests");

    /// <summary>The clauses of ECMA-334 (7th edition) that say what a program does, without those that are about compiling alone.</summary>
    private static readonly string[] s_clauses =
    [
        .. Parts("9", 2, 3, 4, 5, 6, 7),
        .. Parts("10.2", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17),
        .. Parts("10.3", 2, 3, 4, 5, 6, 7, 8, 9, 10),
        "10.4",
        "10.5",
        "10.6",
        "10.7",
        "10.8",
        "11.2",
        "11.3",
        "11.4",
        "12.2",
        "12.3",
        "12.4",
        "12.5",
        .. Parts("12.6", 2, 3, 4, 6),
        "12.7",
        .. Parts("12.8", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
        .. Parts("12.9", 2, 3, 4, 5, 6, 7, 8),
        .. Parts("12.10", 2, 3, 4, 5, 6),
        "12.11",
        .. Parts("12.12", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13),
        .. Parts("12.13", 2, 3, 4, 5),
        .. Parts("12.14", 2, 3),
        "12.15",
        "12.16",
        "12.17",
        "12.18",
        .. Parts("12.19", 2, 3, 6, 7),
        "12.20",
        .. Parts("12.21", 2, 3, 4, 5),
        "12.23",
        "12.24",
        "13.2",
        "13.3",
        "13.4",
        "13.5",
        .. Parts("13.6", 2, 3, 4),
        "13.7",
        .. Parts("13.8", 2, 3),
        .. Parts("13.9", 2, 3, 4, 5),
        .. Parts("13.10", 2, 3, 4, 5, 6),
        "13.11",
        "13.12",
        "13.13",
        "13.14",
        "13.15",
        .. Parts("15.2", 2, 3, 4, 5, 7),
        .. Parts("15.3", 2, 3, 4, 5, 6, 8, 9),
        "15.4",
        .. Parts("15.5", 2, 3, 4, 5, 6),
        .. Parts("15.6", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        .. Parts("15.7", 2, 3, 4, 5, 6),
        .. Parts("15.8", 2, 3, 4, 5),
        "15.9",
        .. Parts("15.10", 2, 3, 4),
        .. Parts("15.11", 2, 3, 4, 5),
        "15.12",
        "15.13",
        "15.14",
        "15.15",
        "16.2",
        "16.3",
        .. Parts("16.4", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        .. Parts("17", 2, 3, 4, 5, 6, 7),
        "18.2",
        "18.3",
        "18.4",
        "18.5",
        .. Parts("18.6", 2, 3, 4, 5, 6, 7, 8),
        .. Parts("19", 2, 3, 4, 5, 6),
        .. Parts("20", 2, 3, 4, 5, 6),
        .. Parts("21", 2, 3, 4, 5),
    ];

    private static readonly string[] s_features =
    [
        "default interface members",
        "switch expressions",
        "recursive patterns",
        "using declarations",
        "static local functions",
        "indices and ranges",
        "null-coalescing assignment",
        "readonly members",
        "records",
        "init",
        "with",
        "relational and logical patterns",
        "target-typed new",
        "target-typed conditional",
        "covariant returns",
        "native integers",
        "record structs",
        "struct initialisers",
        "interpolated string handlers",
        "natural types of lambdas",
        "caller argument expressions",
        "raw strings",
        "UTF-8 literals",
        "required",
        "file types",
        "generic attributes",
        "static abstracts",
        "list patterns",
        "ref fields",
        "checked operators",
        "primary constructors",
        "collection expressions",
        "defaults of lambdas",
        "aliases of any type",
        "ref readonly parameters",
        "params collections",
        "lock object",
        "escape e",
        "index in initialisers",
        "partial properties",
        "overload priority",
        "ref locals in iterators",
        "ref structs in interfaces",
        "field keyword",
        "extension members",
        "null-conditional assignment",
        "user-defined compound assignment",
        "first-class spans",
        "lambda modifiers",
        "partial constructors and events",
        "nameof of open types",
    ];

    [Fact]
    public void Each_clause_has_cases_that_exist_and_each_case_has_a_clause()
    {
        var rows = ConformanceTable.RowsOf(
            File.ReadAllText(Path.Combine(Checkout.Root, "docs", "conformance.md")).ReplaceLineEndings("\n")
        );

        Assert.Empty(ConformanceTable.FaultsOf(rows, [.. s_clauses, .. s_features], Known()));
    }

    [Fact]
    public void A_table_with_gaps_is_found_faulty()
    {
        var rows = ConformanceTable.RowsOf(
            """
            | clause | what must hold | shown by |
            | --- | --- | --- |
            | 1.1 | It holds. | `Conformance/there.cs`, `Order: Show(‹int\|1›` |
            | 1.2 | It holds. | |
            | 1.3 | It holds. | `Conformance/elsewhere.cs` |
            | 1.4.2 | It holds. | `Order: Hide(` |
            | 1.5 | It holds. | refused: `'lock' cannot be evaluated`, refused: `'goto' cannot be evaluated` |
            | 1.5 | | `Conformance/there.cs` |
            """
        );
        var known = new ConformanceProofs(
            ["Conformance/there.cs", "Conformance/forgotten.cs", "Language/free.cs"],
            ["Show(‹int|1› + 2);"],
            "| lock | 'lock' cannot be evaluated at build time. |"
        );

        Assert.Equal(
            [
                "There is no row for '1.6'.",
                "'1.5' has 2 rows.",
                "'1.2' does not say what must hold, or names no case and no refusal.",
                "'1.3' names 'Conformance/elsewhere.cs', which does not exist.",
                "'1.4.2' names 'Order: Hide(', which does not exist.",
                "'1.5' names the refusal ''goto' cannot be evaluated', which does not exist.",
                "'1.5' does not say what must hold, or names no case and no refusal.",
                "No row names 'Conformance/forgotten.cs'.",
            ],
            ConformanceTable.FaultsOf(rows, ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"], known)
        );
    }

    private static ConformanceProofs Known()
    {
        var cases = Path.Combine(s_tests, "Cases");
        return new(
            [
                .. Directory
                    .EnumerateFiles(cases, "*.cs", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(cases, path).Replace('\\', '/')),
            ],
            File.ReadAllLines(Path.Combine(s_tests, "Order", "Expressions.txt")),
            File.ReadAllText(Path.Combine(Checkout.Root, "docs", "csharp.md"))
        );
    }

    private static IEnumerable<string> Parts(string clause, params int[] parts) => parts.Select(part => $"{clause}.{part}");
}

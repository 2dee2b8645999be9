using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>Texts that a parameter takes apart: formats, patterns, and what is parsed.</summary>
internal static class SampleTexts
{
    private static readonly string[] s_formats =
    [
        "\"G\"",
        "\"D3\"",
        "\"F2\"",
        "\"N1\"",
        "\"E2\"",
        "\"X4\"",
        "\"P1\"",
        "\"R\"",
        "\"0.00\"",
        "\"#,##0.#\"",
        "\"yyyy-MM-dd HH:mm:ss\"",
        "\"O\"",
        "\"c\"",
        "\"{0,5:F1}|{0}\"",
        "(string)null!",
    ];

    private static readonly string[] s_parsed =
    [
        "\"12\"",
        "\"-3.5\"",
        "\"True\"",
        "\" 7 \"",
        "\"1e3\"",
        "\"2024-02-29\"",
        "\"13:05:07\"",
        "\"2024-02-29T13:05:07Z\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
        "\"10.1.2.3\"",
        "\"1.2.3\"",
        "\"1,234\"",
        "\"99999999999999999999\"",
        "\"x\"",
        "\"\"",
        "(string)null!",
    ];

    private static readonly string[] s_patterns = ["\"a+\"", "\"(b)|(?<n>c)\"", "\"[A-Z]\\\\w*\"", "\"^$\"", "\"(\"", "(string)null!"];

    /// <summary>The texts for a parameter; null where any will do.</summary>
    public static string[]? For(IParameterSymbol parameter) =>
        parameter.Type.SpecialType != SpecialType.System_String ? null
        : parameter.Name is "format" ? s_formats
        : parameter.Name is "pattern" ? s_patterns
        : parameter.ContainingSymbol.Name.Contains("Parse", StringComparison.Ordinal) && parameter.Ordinal == 0 ? s_parsed
        : null;
}

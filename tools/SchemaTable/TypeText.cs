using System.Text.RegularExpressions;

namespace KubeNet.SchemaTable;

/// <summary>Reads one TypeScript type: a scalar, a union of literals, <c>Array&lt;…&gt;</c>, an index signature or a name.</summary>
internal sealed partial class TypeText(string text, string? format)
{
    private const string IndexSignature = "[key: string]:";

    /// <summary>The literals of a union of strings, once read.</summary>
    public List<string> Values { get; } = [];

    public string Read(Func<string, string> named) => Read(text.Trim(), named);

    private string Read(string type, Func<string, string> named)
    {
        if (type.StartsWith("Array<", StringComparison.Ordinal))
        {
            return format == "byte" && type == "Array<number>" ? "bytes" : "[]" + Read(type["Array<".Length..^1].Trim(), named);
        }

        if (type.StartsWith('{'))
        {
            // A kind inside another type is written out, with apiVersion and kind optional; its spec tells its name.
            if (EmbeddedSpec().Match(type) is { Success: true } spec)
            {
                return named(spec.Groups[1].Value);
            }

            return type.TrimStart('{', ' ', '\n').StartsWith(IndexSignature, StringComparison.Ordinal)
                ? "{}"
                    + Read(
                        type[(type.IndexOf(IndexSignature, StringComparison.Ordinal) + IndexSignature.Length)..type.LastIndexOf('}')]
                            .Trim()
                            .TrimEnd(';')
                            .Trim(),
                        named
                    )
                : throw new InvalidDataException($"'{type}' is no index signature.");
        }

        if (type.StartsWith('"'))
        {
            Values.AddRange(type.Split('|').Select(literal => literal.Trim().Trim('"')));
            return "string";
        }

        return type switch
        {
            "string" => format switch
            {
                "byte" => "bytes",
                "date-time" => "time",
                _ => "string",
            },
            "number" => format ?? "int64",
            "boolean" => "bool",
            "any" or "unknown" or "object" => "any",
            _ when type.StartsWith('I') => named(type),
            _ => throw new InvalidDataException($"'{type}' is not understood."),
        };
    }

    [GeneratedRegex(@"^ {8}""spec""\??: (I\w+)Spec;", RegexOptions.Multiline)]
    private static partial Regex EmbeddedSpec();
}

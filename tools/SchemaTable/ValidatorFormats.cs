using System.Text.RegularExpressions;

namespace KubeNet.SchemaTable;

/// <summary>
/// The formats of a type's fields, from its compiled validator: <c>int32</c>, <c>int64</c>, <c>double</c>, <c>byte</c>, <c>date-time</c>.
/// </summary>
internal sealed partial class ValidatorFormats
{
    private readonly Dictionary<string, string> _formats;
    private readonly Dictionary<string, string> _functions;
    private readonly Dictionary<string, string> _fields;

    public ValidatorFormats(string code)
    {
        _formats = Format()
            .Matches(code)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('.', '[', ']', '"'), StringComparer.Ordinal);
        _functions = Function()
            .Matches(code)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        _fields = Field()
            .Matches(code)
            .GroupBy(match => match.Groups[2].Value + match.Groups[3].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Groups[1].Value, StringComparer.Ordinal);
    }

    public string? Of(string field) => _fields.TryGetValue(field, out var function) ? OfFunction(function) : null;

    private string? OfFunction(string function)
    {
        if (!_functions.TryGetValue(function, out var body))
        {
            return null;
        }

        if (Used().Match(body) is { Success: true } used)
        {
            return _formats[used.Groups[1].Value];
        }

        return Inner().Match(body) is { Success: true } inner ? OfFunction(inner.Groups[1].Value)
            : body.Contains("""params:{type:"number"}""", StringComparison.Ordinal) ? "double"
            : null;
    }

    [GeneratedRegex(@"(formats\d+)=formats(\.\w+|\[""[^""]+""\])")]
    private static partial Regex Format();

    [GeneratedRegex(@"function (validate\d+)\((.*?)(?=function validate\d+\(|\z)", RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"(validate\d+)\(data(?:\.([\w$]+)|\[""([^""]+)""\]),")]
    private static partial Regex Field();

    [GeneratedRegex(@"(formats\d+)\.validate")]
    private static partial Regex Used();

    [GeneratedRegex(@"(validate\d+)\(data\[(?:i|key)\d+\],")]
    private static partial Regex Inner();
}

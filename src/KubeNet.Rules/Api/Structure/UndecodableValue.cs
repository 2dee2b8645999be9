using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1008: a value of the right type that the server cannot decode: a number too large for its field, invalid base64 (Go's
/// base64.StdEncoding, which skips line breaks), a time that is not in RFC 3339 format, or an invalid quantity.
/// </summary>
internal sealed class UndecodableValue : Rule
{
    /// <summary>What Go's time.Parse accepts for <c>2006-01-02T15:04:05Z07:00</c>, including fractions and hours with one digit.</summary>
    private static readonly Regex s_time = new(
        @"^(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{1,2}):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]\d{2}:\d{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    private static readonly Regex s_microseconds = new(@":\d\d[.,]\d{6}(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant);

    public UndecodableValue()
        : base("KUBE1008", "The value cannot be decoded", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings) => SchemaWalk.Over(graph, findings, Judge);

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed.Node is ScalarNode scalar && Wrong(typed, scalar) is { } wrong)
        {
            findings.Report(typed.Node, $"{typed.Node.FieldPath} of {Wording.Named(resource)} {wrong}");
        }
    }

    private static string? Wrong(TypedNode typed, ScalarNode scalar) =>
        typed.Type.Form switch
        {
            FieldForm.Int32 or FieldForm.IntOrText when !FitsInt32(scalar) => TooBig(typed, scalar, int.MinValue, int.MaxValue),
            FieldForm.Int64 when scalar.Value is double number && (number < long.MinValue || number >= long.MaxValue) => TooBig(
                typed,
                scalar,
                long.MinValue,
                long.MaxValue
            ),
            FieldForm.Bytes when scalar.Text is { } text && !IsBase64(text) && !Sops.IsEncrypted(scalar) =>
                "is not base64, and the API server rejects it: illegal base64 data. Write the value in base64"
                    + (typed.Field?.Name == "data" ? ", or as plain text under stringData." : "."),
            FieldForm.Quantity when scalar.Text is { } text && Quantity.WhyNot(text) is { } words =>
                $"is {Refusal.Shown(text)}, and the API server rejects it: {words}. Write a quantity such as '500m', '2' or '1.5Gi'.",
            FieldForm.Time when scalar.Text is { } text && !IsTime(text) =>
                $"is {Wording.Quoted(text)}, and the API server rejects it: parsing time \"{text}\" as \"2006-01-02T15:04:05Z07:00\": "
                    + "cannot parse. Write a date and time in RFC 3339 format: '2030-01-31T12:00:00Z'.",
            FieldForm.MicroTime when scalar.Text is { } text && !(IsTime(text) && s_microseconds.IsMatch(text)) =>
                $"is {Wording.Quoted(text)}, and the API server rejects it: parsing time \"{text}\" as "
                    + "\"2006-01-02T15:04:05.000000Z07:00\": cannot parse. Write a date and time with six digits after the seconds: "
                    + "'2030-01-31T12:00:00.000000Z'.",
            _ => null,
        };

    private static string TooBig(TypedNode typed, ScalarNode scalar, long least, long most) =>
        FormattableString.Invariant($"is '{GoText.Plain(scalar)}', and the API server rejects it: ")
        + FormattableString.Invariant($"{GoText.CannotUnmarshal(typed, "number " + GoText.Plain(scalar))}. ")
        + FormattableString.Invariant($"Write a number from '{least}' to '{most}'.");

    private static bool FitsInt32(ScalarNode scalar) =>
        scalar.Value switch
        {
            long number => number is >= int.MinValue and <= int.MaxValue,
            double number => double.IsNaN(number) || number is >= int.MinValue and <= int.MaxValue,
            _ => true,
        };

    public static bool IsBase64(string text)
    {
        var length = 0;
        var padding = 0;
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
            {
                continue;
            }

            length++;
            if (c == '=')
            {
                padding++;
            }
            else if (padding > 0 || !(c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return length % 4 == 0 && padding <= 2;
    }

    private static bool IsTime(string text) =>
        s_time.Match(text) is { Success: true } match
        && DateTime.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) < 24;
}

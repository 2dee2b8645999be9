using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>A named format: what is wrong with a text, null if nothing is; unknown where that is not known.</summary>
internal sealed class CelFormat(string name, Func<string, (bool IsKnown, string? WhyNot)> judge) : CelOpaque
{
    public string Name { get; } = name;

    public override string TypeName => "kubernetes.NamedFormat";

    public CelValue Validate(string text) =>
        judge(text) switch
        {
            (false, _) => CelUnknown.Instance,
            (_, null) => CelOptional.None,
            (_, { } words) => new CelOptional(new CelItems([CelValue.Of(words)])),
        };

    public override CelValue EqualTo(CelOpaque other) => Of(other is CelFormat format && Name == format.Name);
}

/// <summary>Kubernetes' library of formats.</summary>
internal static class CelFormatFunctions
{
    private static readonly CelFormat[] s_formats =
    [
        new("dns1123Label", text => (true, DnsLabel.WhyNot(text))),
        new("dns1123Subdomain", text => (true, DnsSubdomain.WhyNot(text))),
        new("dns1035Label", text => (true, Dns1035Label.WhyNot(text))),
        new("qualifiedName", text => (true, QualifiedName.WhyNot(text))),
        new("labelValue", text => (true, LabelValue.WhyNot(text))),
        // A prefix may end with a dash, which the server takes for a letter.
        new("dns1123LabelPrefix", text => (true, DnsLabel.WhyNot(Whole(text)))),
        new("dns1123SubdomainPrefix", text => (true, DnsSubdomain.WhyNot(Whole(text)))),
        new("dns1035LabelPrefix", text => (true, Dns1035Label.WhyNot(Whole(text)))),
        new("uri", text => CelUrl.Read(text, out _) is { } isUrl ? (true, isUrl ? null : "invalid URI for request") : (false, null)),
        new("uuid", text => Of("uuid", text, "does not match the UUID format")),
        new("byte", text => Of("byte", text, "invalid base64")),
        new("date", text => Of("date", text, "invalid date")),
        new("datetime", text => Of("datetime", text, "invalid datetime")),
    ];

    public static IEnumerable<CelFunction> All() =>
        [
            .. s_formats.Select(format => CelFunction.Global("format." + format.Name, 0, (_, _) => format)),
            CelFunction.Global("format.named", 1, (a, _) => a[0] is CelString name ? Named(name.Value) : null),
            CelFunction.Member(
                "validate",
                1,
                (a, _) => a[0] is CelFormat format && a[1] is CelString text ? format.Validate(text.Value) : null
            ),
        ];

    private static CelOptional Named(string name) => new(Array.Find(s_formats, format => format.Name == name));

    private static string Whole(string text) =>
        text.Length > 1 && text[text.Length - 1] == '-' ? text.Substring(0, text.Length - 2) + "a" : text;

    private static (bool, string?) Of(string format, string text, string words) =>
        TextFormat.IsValid(format, text) is { } isValid ? (true, isValid ? null : words) : (false, null);
}

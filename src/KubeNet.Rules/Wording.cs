using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>How messages write values: in quotes, numbers the same way under every culture, long lists cut.</summary>
internal static class Wording
{
    private const int LongestList = 8;

    public static string Quoted(long number) => "'" + number.ToString(CultureInfo.InvariantCulture) + "'";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text of the user's, which may have line ends in it.</summary>
    public static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>In quotes; a text without a character is called <c>empty</c>: quotes around nothing look like a mistake of ours.</summary>
    public static string Quoted(string text) => text.Length == 0 ? "empty" : "'" + text + "'";

    /// <summary>A number by its value; what a YAML file has for another scalar as it is written there.</summary>
    public static string Quoted(ScalarNode scalar) =>
        scalar.Value switch
        {
            string text => Quoted(text),
            long number => Quoted(number),
            bool flag => Quoted(scalar.Written ?? (flag ? "true" : "false")),
            double fraction => Quoted(scalar.Written ?? fraction.ToString(CultureInfo.InvariantCulture)),
            _ => "null",
        };

    /// <summary><c>Deployment 'cart'</c>; what has no name, or no kind, is said to have none.</summary>
    public static string Named(Resource resource) =>
        (resource.Kind.Length == 0 ? "resource" : resource.Kind) + " " + (resource.Name.Length == 0 ? "(unnamed)" : Quoted(resource.Name));

    /// <summary><c>the container 'web'</c>, or, where it has no name, <c>the container without a name</c>.</summary>
    public static string Container(string? name) =>
        string.IsNullOrEmpty(name) ? "the container without a name" : "the container " + Quoted(name!);

    /// <summary>The namespace of a resource in quotes; what has cluster scope has none.</summary>
    public static string Namespace(Resource resource) => Quoted(resource.Namespace ?? "");

    /// <summary><c>'app: cart, tier: web'</c></summary>
    public static string Labels(LabelSelector selector) =>
        Quoted(
            List(
                selector.Requirements.Select(requirement =>
                    requirement.Operator switch
                    {
                        LabelOperator.In when requirement.Values.Count == 1 => requirement.Key + ": " + requirement.Values[0],
                        LabelOperator.Exists or LabelOperator.DoesNotExist => requirement.Key + " " + requirement.Operator,
                        _ => requirement.Key + " " + requirement.Operator + " (" + List(requirement.Values) + ")",
                    }
                )
            )
        );

    /// <summary>The texts, each once, in their order.</summary>
    public static string List(IEnumerable<string> texts, string separator = ", ")
    {
        var all = texts.Distinct(StringComparer.Ordinal).ToList();
        var more = all.Count - LongestList;
        return more > 0
            ? string.Join(separator, all.Take(LongestList)) + separator + "and " + more.ToString(CultureInfo.InvariantCulture) + " more"
            : string.Join(separator, all);
    }

    /// <summary>Ports as a manifest's reader knows them: <c>'8080' (http), '53'/UDP</c>; empty where there are none.</summary>
    public static string Ports(IEnumerable<(long? Number, string Protocol, string? Name)> ports) =>
        List(
            ports.Select(port =>
                (port.Number is { } number ? Quoted(number) : "a port without a number")
                + (port.Protocol == "TCP" ? "" : "/" + port.Protocol)
                + (port.Name is null ? "" : " (" + port.Name + ")")
            )
        );
}

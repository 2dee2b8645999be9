using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>How messages write values: in quotes, with culture-invariant numbers and shortened lists.</summary>
internal static class Wording
{
    private const int LongestList = 8;

    public static string Quoted(long number) => "'" + number.ToString(CultureInfo.InvariantCulture) + "'";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text from the user, which may contain line breaks.</summary>
    public static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>In quotes. An empty text is called <c>empty</c>, because empty quotes look like a bug in the message.</summary>
    public static string Quoted(string text) => text.Length == 0 ? "empty" : "'" + text + "'";

    /// <summary>Numbers by their value; other scalars of a YAML file as they are written there.</summary>
    public static string Quoted(ScalarNode scalar) =>
        scalar.Value switch
        {
            string text => Quoted(text),
            long number => Quoted(number),
            bool flag => Quoted(scalar.Written ?? (flag ? "true" : "false")),
            double fraction => Quoted(scalar.Written ?? fraction.ToString(CultureInfo.InvariantCulture)),
            _ => "null",
        };

    /// <summary><c>Deployment 'cart'</c>. Without a name it is <c>(unnamed)</c>, without a kind <c>resource</c>.</summary>
    public static string Named(Resource resource) =>
        (resource.Kind.Length == 0 ? "resource" : resource.Kind) + " " + (resource.Name.Length == 0 ? "(unnamed)" : Quoted(resource.Name));

    /// <summary>
    /// What limits the number of a workload's pods: <c>maxReplicas of HorizontalPodAutoscaler 'web'</c>, or <c>replicas</c>.
    /// </summary>
    public static string Limit(PodRange pods) => pods.Scaler is { } scaler ? $"{pods.Field} of {Named(scaler)}" : pods.Field;

    /// <summary><c>the container 'web'</c>, or <c>the container without a name</c>.</summary>
    public static string Container(string? name) =>
        string.IsNullOrEmpty(name) ? "the container without a name" : "the container " + Quoted(name!);

    /// <summary>The namespace of a resource, in quotes. Cluster-scoped resources have none.</summary>
    public static string Namespace(Resource resource) => Quoted(resource.Namespace ?? "");

    /// <summary><c>'app: cart, tier: web'</c></summary>
    public static string Labels(LabelSelector selector) =>
        Quoted(
            List(
                selector.Requirements.Select(requirement =>
                    requirement.Operator switch
                    {
                        LabelOperator.In when requirement.Values.Count == 1 => requirement.Key + ": " + requirement.Values[0],
                        LabelOperator.In when requirement.Values.Count == 0 => requirement.Key,
                        LabelOperator.Exists or LabelOperator.DoesNotExist => requirement.Key + " " + requirement.Operator,
                        _ => requirement.Key + " " + requirement.Operator + " (" + List(requirement.Values) + ")",
                    }
                )
            )
        );

    /// <summary>The distinct texts, in their order.</summary>
    public static string List(IEnumerable<string> texts, string separator = ", ")
    {
        var all = texts.Distinct(StringComparer.Ordinal).ToList();
        var more = all.Count - LongestList;
        return more > 0
            ? string.Join(separator, all.Take(LongestList)) + separator + "and " + more.ToString(CultureInfo.InvariantCulture) + " more"
            : string.Join(separator, all);
    }

    /// <summary>Ports with protocol and name: <c>'8080' (http), '53'/UDP</c>. Empty if there are no ports.</summary>
    public static string Ports(IEnumerable<(long? Number, string Protocol, string? Name)> ports) =>
        List(
            ports.Select(port =>
                (port.Number is { } number ? Quoted(number) : "a port without a number")
                + (port.Protocol == "TCP" ? "" : "/" + port.Protocol)
                + (port.Name is null ? "" : " (" + port.Name + ")")
            )
        );
}

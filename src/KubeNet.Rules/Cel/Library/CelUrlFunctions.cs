using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Kubernetes' library of URLs.</summary>
internal static class CelUrlFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("isURL", 1, (a, _) => a[0] is CelString text ? IsUrl(text.Value) : null),
            CelFunction.Global("url", 1, (a, _) => a[0] is CelString text ? Url(text.Value) : null),
            Part("getScheme", url => CelValue.Of(url.Scheme)),
            Part("getHost", url => CelValue.Of(url.Host)),
            Part("getHostname", url => CelValue.Of(url.HostName)),
            Part("getPort", url => CelValue.Of(url.Port)),
            Part("getEscapedPath", url => url.Path.All(IsPlain) ? CelValue.Of(url.Path) : CelUnknown.Instance),
            Part("getQuery", url => url.Query.All(IsPlain) ? Query(url.Query) : CelUnknown.Instance),
        ];

    private static CelFunction Part(string name, Func<CelUrl, CelValue> part) =>
        CelFunction.Member(name, 0, (a, _) => a[0] is CelUrl url ? part(url) : null);

    private static CelValue IsUrl(string text) => CelUrl.Read(text, out _) is { } isUrl ? CelValue.Of(isUrl) : CelUnknown.Instance;

    private static CelValue Url(string text) =>
        CelUrl.Read(text, out var url) switch
        {
            true => url!,
            false => new CelError($"URL parse error during conversion from string: parse \"{text}\": invalid URI for request"),
            _ => CelUnknown.Instance,
        };

    private static CelValue Query(string query)
    {
        var values = new List<(string Key, CelValue Value)>();
        foreach (var pair in query.Split('&').Where(pair => pair.Length > 0))
        {
            var equals = pair.IndexOf('=');
            values.Add(equals < 0 ? (pair, CelValue.Of("")) : (pair.Substring(0, equals), CelValue.Of(pair.Substring(equals + 1))));
        }

        var map = new CelEntries();
        foreach (var group in values.GroupBy(value => value.Key, StringComparer.Ordinal))
        {
            map.Add(CelValue.Of(group.Key), new CelItems([.. group.Select(value => value.Value)]));
        }

        return map;
    }

    /// <summary>Characters that are written in a URL as they are.</summary>
    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '/' or '=' or '&';
}

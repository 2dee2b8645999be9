using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>The annotations of ingress-nginx that change where a request goes.</summary>
internal sealed class NginxAnnotations
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";

    private readonly MapNode? _annotations;

    public NginxAnnotations(Resource ingress)
        : this(ingress.Metadata.Map("annotations"), sslRedirect: true) { }

    private NginxAnnotations(MapNode? annotations, bool sslRedirect)
    {
        _annotations = annotations;
        RewriteTarget = Text("rewrite-target") ?? "";
        UseRegex = Flag("use-regex") ?? false;
        AppRoot = Text("app-root") is { Length: > 0 } root && root[0] == '/' ? root : null;
        SslRedirect = Flag("ssl-redirect") ?? sslRedirect;
        ForceSslRedirect = Flag("force-ssl-redirect") ?? false;
        IsCanary = Flag("canary") ?? false;
        RedirectTo = Text("permanent-redirect") ?? Text("temporal-redirect");
        RedirectStatus = Text("permanent-redirect") is null ? 302 : Status("permanent-redirect-code") ?? 301;
    }

    /// <summary>The annotations of the controller's own locations: none, and no default values.</summary>
    public static NginxAnnotations None { get; } = new(null, sslRedirect: false);

    public string RewriteTarget { get; }

    public bool UseRegex { get; }

    public string? AppRoot { get; }

    public bool SslRedirect { get; }

    public bool ForceSslRedirect { get; }

    /// <summary>A canary has no locations of its own. It receives a share of the requests for another Ingress.</summary>
    public bool IsCanary { get; }

    public string? RedirectTo { get; }

    public int RedirectStatus { get; }

    /// <summary>Snippets: NGINX configuration that may send the request anywhere.</summary>
    public bool HasSnippet => new[] { "configuration-snippet", "server-snippet", "auth-url" }.Any(name => Text(name) is not null);

    public IEnumerable<string> Aliases =>
        (Text("server-alias") ?? "").Split(',').Select(alias => alias.Trim().ToLowerInvariant()).Where(alias => alias.Length > 0);

    public static IEnumerable<string> AliasesOf(IngressGroup group, Resource ingress) =>
        group.IsNginx ? new NginxAnnotations(ingress).Aliases : [];

    private string? Text(string name) => _annotations?[Prefix + name] is ScalarNode { Text: { Length: > 0 } text } ? text : null;

    private bool? Flag(string name) => GoBoolean.Parse(Text(name));

    private int? Status(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 300 and <= 308
            ? status
            : null;
}

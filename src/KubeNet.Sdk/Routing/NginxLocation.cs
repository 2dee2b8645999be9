using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>A <c>location</c> that ingress-nginx writes for a path of an Ingress.</summary>
internal sealed class NginxLocation
{
    public NginxLocation(
        string path,
        bool isExact,
        IngressPath? row,
        Resource ingress,
        MapNode? service,
        bool isDefault,
        NginxAnnotations? annotations = null
    )
    {
        Path = path;
        IsExact = isExact;
        Row = row;
        Ingress = ingress;
        Service = service;
        IsDefault = isDefault;
        Annotations = annotations ?? new NginxAnnotations(ingress);
    }

    /// <summary>As bytes.</summary>
    public string Path { get; }

    public bool IsExact { get; }

    /// <summary>The path of the Ingress, or null for a host's default location, which is used if no path matches.</summary>
    public IngressPath? Row { get; }

    public Resource Ingress { get; }

    /// <summary>The backend, or null for the controller's own backend, which returns 404.</summary>
    public MapNode? Service { get; }

    /// <summary>Whether it is the default location, which is used if no path matches.</summary>
    public bool IsDefault { get; }

    public NginxAnnotations Annotations { get; }

    /// <summary>Whether the path is rewritten: there is a target that differs from the path (needsRewrite in ingress-nginx).</summary>
    public bool IsRewritten => Annotations.RewriteTarget.Length > 0 && Annotations.RewriteTarget != RequestUrl.Text(Path);

    public NginxLocation With(string path, bool isExact) => new(path, isExact, Row, Ingress, Service, IsDefault, Annotations);
}

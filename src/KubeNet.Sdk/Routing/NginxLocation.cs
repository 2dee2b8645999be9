using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>A <c>location</c> as ingress-nginx writes it for a path of an Ingress.</summary>
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

    /// <summary>The row of the Ingress; null for the location of a host that stands for what no row says.</summary>
    public IngressPath? Row { get; }

    public Resource Ingress { get; }

    /// <summary>The backend; null where it is the controller's own, which answers 404.</summary>
    public MapNode? Service { get; }

    /// <summary>Whether it stands for what no row says.</summary>
    public bool IsDefault { get; }

    public NginxAnnotations Annotations { get; }

    /// <summary>Whether the path is rewritten: there is a target, and it is not the path itself (needsRewrite in ingress-nginx).</summary>
    public bool IsRewritten => Annotations.RewriteTarget.Length > 0 && Annotations.RewriteTarget != RequestUrl.Text(Path);

    public NginxLocation With(string path, bool isExact) => new(path, isExact, Row, Ingress, Service, IsDefault, Annotations);
}

namespace KubeNet.Rules;

/// <summary>Names of common Ingress controllers.</summary>
internal static class UsualControllers
{
    public const string Nginx = "k8s.io/ingress-nginx";

    private const string NginxInc = "nginx.org/ingress-controller";

    /// <summary>Common class names, and the controllers that usually serve them; both NGINX controllers use 'nginx'.</summary>
    public static IReadOnlyDictionary<string, string> OfClass { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nginx"] = $"{Nginx} or {NginxInc}",
            ["traefik"] = "traefik.io/ingress-controller",
            ["haproxy"] = "haproxy.org/ingress-controller",
            ["alb"] = "ingress.k8s.aws/alb",
            ["kong"] = "ingress-controllers.konghq.com/kong",
            ["contour"] = "projectcontour.io/ingress-controller",
            ["azure-application-gateway"] = "azure/application-gateway",
        };

    /// <summary>
    /// The common controller that was probably meant by a name; null where it is one of them, contains one (a second ingress-nginx of a
    /// cluster is <c>k8s.io/ingress-nginx-internal</c>), or is like none.
    /// </summary>
    public static string? MeantBy(string name)
    {
        string[] names = [Nginx, NginxInc, .. OfClass.Where(entry => entry.Key != "nginx").Select(entry => entry.Value)];
        return Array.Exists(names, known => name.IndexOf(known, StringComparison.Ordinal) >= 0) ? null : Nearest.To(name, names);
    }
}

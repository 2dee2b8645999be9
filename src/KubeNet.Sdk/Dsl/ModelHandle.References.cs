using KubeNet.Resources;

namespace KubeNet;

/// <content>A model as the handle of its kind, so that other resources can refer to it.</content>
public sealed partial class ModelHandle
{
    /// <summary>
    /// Returns a Service handle for this model, as the backend of an Ingress or as an address. It is an error if the model has another
    /// kind.
    /// </summary>
    /// <example>
    /// <code>
    /// var db = k8s.Add(new V1Service
    /// {
    ///     Metadata = new() { Name = "db" },
    ///     Spec = new() { Type = "ExternalName", ExternalName = "db.example.com" },
    /// })
    ///     .AsService();
    /// k8s.Deployment("web", image: "nginx:1.27").Env("DB_HOST", db.DnsName);
    /// </code>
    /// </example>
    public ServiceHandle AsService() => ServiceHandle.Of(Recording, OfKind("Service"));

    /// <summary>
    /// Returns a ConfigMap handle for this model, for <c>Env</c>, <c>EnvFrom</c> and <c>Volume</c>. It is an error if the model has another
    /// kind.
    /// </summary>
    /// <example>
    /// <code>
    /// var settings = k8s.Add(new V1ConfigMap
    /// {
    ///     Metadata = new() { Name = "settings" },
    ///     Data = new Dictionary&lt;string, string&gt; { ["REGION"] = "eu" },
    /// })
    ///     .AsConfigMap();
    /// k8s.Deployment("web", image: "nginx:1.27").EnvFrom(settings);
    /// </code>
    /// </example>
    public ConfigMapHandle AsConfigMap() => ConfigMapHandle.Of(Recording, OfKind("ConfigMap"));

    /// <summary>
    /// Returns a Secret handle for this model, for <c>Env</c>, <c>EnvFrom</c>, <c>Volume</c> and <c>Tls</c>. It is an error if the model
    /// has another kind.
    /// </summary>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// var db = k8s.Add(new V1Secret
    /// {
    ///     Metadata = new() { Name = "db" },
    ///     StringData = new Dictionary&lt;string, string&gt; { ["KEY"] = "not-secret" },
    /// })
    ///     .AsSecret();
    /// #pragma warning restore KUBE4001
    /// k8s.Deployment("web", image: "nginx:1.27").EnvFrom(db);
    /// </code>
    /// </example>
    public SecretHandle AsSecret() => SecretHandle.Of(Recording, OfKind("Secret"));

    /// <summary>
    /// Returns an IngressClass handle for this model, for the <c>Class</c> of an Ingress. It is an error if the model has another kind.
    /// </summary>
    /// <example>
    /// <code>
    /// var traefik = k8s.Add(new V1IngressClass
    /// {
    ///     Metadata = new() { Name = "traefik" },
    ///     Spec = new() { Controller = "traefik.io/ingress-controller" },
    /// })
    ///     .AsIngressClass();
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
    /// k8s.Ingress("shop").Class(traefik).Rule("example.com", "/", web);
    /// </code>
    /// </example>
    public IngressClassHandle AsIngressClass() => IngressClassHandle.Of(Recording, OfKind("IngressClass"));

    private Resource OfKind(string kind) =>
        Resource.Kind == kind
            ? Resource
            : throw new InvalidOperationException($"{Resource.Kind} '{Name}' is not a {kind}. Use the handle of a {kind} model.");
}

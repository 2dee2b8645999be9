using KubeNet.Resources;

namespace KubeNet;

/// <content>A model as the handle of its kind, so that others can refer to it.</content>
public sealed partial class ModelHandle
{
    /// <summary>
    /// The Service that this model is, to be the backend of an Ingress or an address to call. A model of another kind is an error.
    /// </summary>
    public ServiceHandle AsService() => ServiceHandle.Of(Recording, OfKind("Service"));

    /// <summary>The ConfigMap that this model is, for <c>Env</c>, <c>EnvFrom</c> and <c>Volume</c>. A model of another kind is an error.</summary>
    public ConfigMapHandle AsConfigMap() => ConfigMapHandle.Of(Recording, OfKind("ConfigMap"));

    /// <summary>The Secret that this model is, for <c>Env</c>, <c>EnvFrom</c>, <c>Volume</c> and <c>Tls</c>. A model of another kind is an error.</summary>
    public SecretHandle AsSecret() => SecretHandle.Of(Recording, OfKind("Secret"));

    /// <summary>The IngressClass that this model is, for the <c>Class</c> of an Ingress. A model of another kind is an error.</summary>
    public IngressClassHandle AsIngressClass() => IngressClassHandle.Of(Recording, OfKind("IngressClass"));

    private Resource OfKind(string kind) => Resource.Kind == kind
        ? Resource
        : throw new InvalidOperationException($"{Resource.Kind} '{Name}' is no {kind}. Use the handle of a model that is one.");
}

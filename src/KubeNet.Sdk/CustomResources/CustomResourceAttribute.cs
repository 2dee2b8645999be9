using System.ComponentModel;

namespace KubeNet.CustomResources;

/// <summary>The kind that a class stands for. The classes that the build makes from CustomResourceDefinitions have it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CustomResourceAttribute : Attribute
{
    /// <summary>The kind, with the version that the class is for.</summary>
    /// <param name="apiVersion"><c>apiVersion</c>: <c>cert-manager.io/v1</c>.</param>
    /// <param name="kind"><c>kind</c>: <c>Certificate</c>.</param>
    public CustomResourceAttribute(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
    }

    /// <summary><c>apiVersion</c>: <c>cert-manager.io/v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary><c>kind</c>: <c>Certificate</c>.</summary>
    public string Kind { get; }

    /// <summary>Whether the kind is cluster-scoped, so that it has no namespace. Default: false.</summary>
    public bool IsClusterScoped { get; set; }
}

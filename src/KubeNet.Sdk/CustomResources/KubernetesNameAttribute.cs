using System.ComponentModel;

namespace KubeNet.CustomResources;

/// <summary>How a property, or a value of an enumeration, is written in a manifest. What has no name is not written.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KubernetesNameAttribute : Attribute
{
    /// <summary>The name of a field, or the text of a value.</summary>
    /// <param name="name">The name, exactly as it is written.</param>
    public KubernetesNameAttribute(string name) => Name = name;

    /// <summary>The name, exactly as it is written.</summary>
    public string Name { get; }
}

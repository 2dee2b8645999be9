using System.ComponentModel;

namespace KubeNet.CustomResources;

/// <summary>
/// A dictionary of fields that the definition allows and does not name (<c>x-kubernetes-preserve-unknown-fields</c>). They are written
/// after the named ones.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OtherFieldsAttribute : Attribute { }

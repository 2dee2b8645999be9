namespace KubeNet.Diagnosis.CustomResources;

/// <summary>A kind with the names of its class.</summary>
internal sealed record NamedKind(DefinedKind Kind, string Namespace, string ClassName);

namespace KubeNet.CustomResources;

/// <summary>
/// An object of a kind that a CustomResourceDefinition declares: <c>k8s.Add(new Certificate("shop-tls") { … })</c>. The build makes a class
/// for each kind in the files of <c>KubernetesCrd</c>.
/// </summary>
public interface ICustomResource { }
